"""Timer of a kettle."""

BREWING_TEMPERATURE = None


def degrees_left(now):
    """How many degrees are missing."""
    pass


# TODO: define `seconds_left`, with a docstring.
