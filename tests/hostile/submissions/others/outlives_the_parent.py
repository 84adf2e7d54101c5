# /// expect
# outcome = "time-limit"
# family = "others"
# profile = "both"
# stopped_by = ["separation", "seccomp"]
# control = "pytest has no verdict"
# ///
import ctypes
import signal

ctypes.CDLL(None).prctl(1, 0, 0, 0, 0)  # no signal when the parent ends
signal.signal(signal.SIGTERM, signal.SIG_IGN)
signal.signal(signal.SIGHUP, signal.SIG_IGN)
while True:
    pass
