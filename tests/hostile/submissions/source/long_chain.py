# /// expect
# outcome = "syntax-error"
# family = "source"
# profile = "both"
# stopped_by = ["separation"]
# control = 'naive: __import__("ast").dump(__import__("ast").parse("1" + "+1" * 20000))'
# ///
def middle(numbers, key=None):
    return -(@LONG_CHAIN@)
