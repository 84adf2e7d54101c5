class CycleError(ValueError):
    """Some names need each other in a ring: `cycle` lists them, each needing the next and the last the first."""

    def __init__(self, cycle: list[str]) -> None:
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle


def order(deps: dict[str, set[str]]) -> list[str]:
    """Every name once, each after all the names that it needs; CycleError if there is no such order."""
    raise NotImplementedError
