# /// expect
# outcome = "syntax-error"
# family = "source"
# profile = "both"
# stopped_by = ["separation"]
# control = 'naive: eval("-" * 100000 + "1")'
# ///
def middle(numbers, key=None):
    return @MANY_SIGNS@1
