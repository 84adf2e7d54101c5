# /// expect
# outcome = "wrong-answer"
# family = "values"
# profile = "both"
# stopped_by = ["codec"]
# control = 'naive: __import__("json").dumps(value)'
# ///
def middle(numbers, key=None):
    value = {"list": []}
    value["list"].append(value)
    value["self"] = value
    return value
