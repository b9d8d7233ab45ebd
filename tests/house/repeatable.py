"""What Hypothesis tries is the same in every run, whatever was loaded before.

It also tries constants that stand in the program's modules, as far as they are loaded by then: with the
order of the tests, or any line of the program, every property was tried on something else, and what one
run found no other did. Who hunts (`--hypothesis-profile=hunt`) has them all the same.
"""

from hypothesis import settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants


def try_the_same_in_every_run() -> None:
    none, of_modules = providers._local_constants, providers._get_local_constants

    def constants() -> Constants:
        return none if settings.default.derandomize else of_modules()

    # WORKAROUND hypothesis 6.170: no setting leaves them out.
    providers._get_local_constants = constants
