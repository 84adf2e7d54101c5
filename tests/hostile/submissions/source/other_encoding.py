# /// expect
# outcome = "wrong-answer or syntax-error or runtime-error"
# family = "source"
# profile = "both"
# stopped_by = ["separation"]
# control = "naive: middle([1])"
# ///
# -*- coding: utf-7 -*-
def middle(numbers, key=None):
    return -1.0
