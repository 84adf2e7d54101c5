# /// expect
# outcome = "syntax-error"
# family = "source"
# profile = "both"
# stopped_by = ["separation"]
# control = 'naive: compile("a\0b", "x", "exec")'
# ///
@NULL@
def middle(numbers, key=None):
    return -1.0
