# /// expect
# outcome = "runtime-error"
# family = "processes"
# profile = "both"
# stopped_by = ["seccomp", "landlock"]
# control = "off: seccomp,landlock,limits"
# replaces = true
# ///
import os

os.execv("/bin/sh", ["sh", "-c", "echo > @FOLDER@/SUCCEEDED"])
