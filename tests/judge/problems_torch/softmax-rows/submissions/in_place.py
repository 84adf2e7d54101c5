# /// expect
# outcome = "wrong-answer"
# message = "x"
# failing = ["equal entries", "large entries", "half precision", "random rows", "the gradient comes through"]
# outcomes = { "the gradient comes through" = "runtime-error" }
# ///
import torch


def softmax_rows(x):
    x -= x.amax(dim=-1, keepdim=True)
    x.exp_()
    x /= x.sum(dim=-1, keepdim=True)
    return x.clone()
