# /// expect
# outcome = "wrong-answer"
# family = "processes"
# profile = "both"
# stopped_by = ["seccomp", "landlock"]
# control = "off: seccomp,landlock,limits"
# ///
import subprocess

try:
    subprocess.run(["/bin/true"], check=True, stdin=subprocess.DEVNULL)
    print("SUCCEEDED")
except (OSError, subprocess.SubprocessError) as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
