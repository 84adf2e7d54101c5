# /// expect
# outcome = "runtime-error"
# message = "EOFError"
# failing = ["visible", "hidden"]
# ///
import sys


def greet(name):
    name = input("who? ")
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
