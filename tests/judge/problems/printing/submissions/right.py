# /// expect
# outcome = "accepted"
# passed = 5
# stdout = "greeting you\n"
# silent = "hidden one"
# ///
import sys


def greet(name):
    print("greeting", name)
    return "hello " + name


def loud(times):
    for _ in range(times):
        print("x" * 1000)
    return times


def warn():
    print("careful", file=sys.stderr)
    sys.stdout.write("no newline")
    sys.stdout.flush()
    return True
