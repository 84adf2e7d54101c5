# /// expect
# outcome = "runtime-error"
# family = "patching"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest passes"
# ///
def middle(numbers, key=None):
    import pytest

    pytest.xfail("it is known")
