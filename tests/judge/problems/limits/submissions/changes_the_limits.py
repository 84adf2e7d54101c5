# /// expect
# outcome = "time-limit"
# failing = ["zero"]
# ///
import gc
import resource
import signal
import sys
import warnings

warnings.simplefilter("ignore")
gc.disable()
signal.setitimer(signal.ITIMER_REAL, 0)
signal.signal(signal.SIGALRM, signal.SIG_IGN)
try:
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
except (OSError, ValueError):
    pass


def square(number):
    while number == 0:
        pass
    return number * number
