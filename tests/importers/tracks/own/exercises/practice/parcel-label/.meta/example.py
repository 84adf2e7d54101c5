class TooLong(ValueError):
    """A line does not fit."""

    def __init__(self, line):
        super().__init__(f"too long: {line}")
        self.line = line


def label(*lines, width=20):
    inner = width - 4
    for line in lines:
        if len(line) > inner:
            raise TooLong(line)
    edge = "#" * width
    return "\n".join([edge, *(f"# {line:^{inner}} #" for line in lines), edge])
