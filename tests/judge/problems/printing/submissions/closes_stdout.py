# /// expect
# outcome = "runtime-error"
# message = "ValueError"
# ///
import sys


def greet(name):
    sys.stdout.close()
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
