"""Paper: the preview, the printer and the PDF file show one and the same figure.

Imported when the preview is first opened, for it brings matplotlib with it.
"""
