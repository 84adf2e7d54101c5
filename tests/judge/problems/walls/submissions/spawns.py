# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import subprocess

def answer():
    try:
        subprocess.run(["/bin/true"], check=True)
    except Exception:
        return None
    return 42
