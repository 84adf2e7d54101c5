class Owner:
    def __init__(self, name):
        self.name = name


class Tank:
    def __init__(self, level):
        self.level = level
        self.is_open = False
        self.was_open = False
        self.left_with = "nothing yet"
        self.poured = []
        self.owner = Owner("Ada")
        self._secret = "of the test"

    def __enter__(self):
        self.is_open = self.was_open = True
        return self

    def __exit__(self, kind, error, trace):
        self.is_open = False
        self.left_with = None if kind is None else f"{kind.__name__}: {error}"

    def pour(self, bed):
        if not self.is_open:
            raise RuntimeError("the tank is shut")
        if self.level == 0:
            raise ValueError("the tank is empty")
        self.level -= 1
        self.poured.append(bed)


class Shelf:
    def __init__(self, *things):
        self.things = things

    def __len__(self):
        return len(self.things)

    def __iter__(self):
        return iter(self.things)

    def __getitem__(self, at):
        return self.things[at]

    def __contains__(self, thing):
        return thing in self.things

    def __str__(self):
        return "a shelf"

    def __bool__(self):
        return False
