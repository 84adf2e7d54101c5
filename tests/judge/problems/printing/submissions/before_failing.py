# /// expect
# outcome = "wrong-answer"
# failing = ["visible", "hidden"]
# stdout = "greeting you\n"
# silent = "hidden one"
# ///
import sys


def greet(name):
    print("greeting", name)
    return "hi " + name


def loud(times):
    for _ in range(times):
        print("x" * 1000)
    return times


def warn():
    print("careful", file=sys.stderr)
    sys.stdout.write("no newline")
    sys.stdout.flush()
    return True
