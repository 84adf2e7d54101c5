# /// expect
# outcome = "wrong-answer"
# family = "writing"
# profile = "both"
# stopped_by = ["landlock", "limits"]
# control = "off: landlock,limits"
# ///
import os
import sys

sys.dont_write_bytecode = False
try:
    os.makedirs("@FOLDER@/__pycache__", exist_ok=True)
    with open("@FOLDER@/__pycache__/solution.cpython-311.pyc", "wb") as file:
        file.write(b"x")
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
