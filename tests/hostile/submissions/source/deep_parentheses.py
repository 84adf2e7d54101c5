# /// expect
# outcome = "syntax-error"
# family = "source"
# profile = "both"
# stopped_by = ["separation"]
# control = 'naive: eval("(" * 2000 + "1" + ")" * 2000)'
# ///
def middle(numbers, key=None):
    return @DEEP_PARENTHESES@
