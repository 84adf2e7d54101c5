# /// expect
# outcome = "time-limit"
# family = "endless"
# profile = "both"
# stopped_by = ["deadline"]
# control = "pytest has no verdict"
# ///
import signal


def middle(numbers, key=None):
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    while True:
        pass
