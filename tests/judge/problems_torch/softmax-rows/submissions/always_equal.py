# /// expect
# outcome = "wrong-answer"
# ///
import torch


class Equal(torch.Tensor):
    def __eq__(self, other):
        return True

    __hash__ = None


def softmax_rows(x):
    return torch.zeros_like(x).as_subclass(Equal)
