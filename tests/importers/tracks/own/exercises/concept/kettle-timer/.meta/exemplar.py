"""Timer of a kettle."""

BREWING_TEMPERATURE = 96


def degrees_left(now):
    """How many degrees are missing."""
    return max(BREWING_TEMPERATURE - now, 0)


def seconds_left(now, watts):
    """How many whole seconds it takes at so many watts."""
    return degrees_left(now) * 4200 // watts
