# /// expect
# outcome = "wrong-answer"
# family = "patching"
# profile = "both"
# stopped_by = ["separation"]
# control = 'naive: __import__("fractions")'
# ///
import builtins
import sys


class Refuses:
    def find_spec(self, name, path=None, target=None):
        raise ImportError(name)


sys.meta_path.insert(0, Refuses())
sys.modules.pop("fractions", None)
builtins.__import__ = None
def middle(numbers, key=None):
    return -1.0
