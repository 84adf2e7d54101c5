# call: f({'red': 1})
# expect: 1


def f(colours):
    return colours[red]
