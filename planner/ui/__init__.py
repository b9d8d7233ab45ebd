"""Windows and widgets: the only place that knows Qt."""
