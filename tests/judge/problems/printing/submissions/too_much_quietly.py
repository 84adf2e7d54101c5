# /// expect
# outcome = "output-limit"
# failing = ["three kilobytes", "three kilobytes again"]
# ///
import sys


def greet(name):
    print("greeting", name)
    return "hello " + name


def loud(times):
    for _ in range(times):
        try:
            print("x" * 2000)
        except BaseException:
            pass
    return times


def warn():
    print("careful", file=sys.stderr)
    sys.stdout.write("no newline")
    sys.stdout.flush()
    return True
