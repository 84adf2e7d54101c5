# /// expect
# outcome = "accepted"
# passed = 5
# silent = "sneaky"
# ///
import sys


def greet(name):
    print("greeting", name)
    import os

    os.write(1, b"sneaky")
    os.write(2, b"sneaky")
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
