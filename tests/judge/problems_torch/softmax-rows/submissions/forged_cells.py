# /// expect
# outcome = "runtime-error"
# message = "MalformedReply"
# ///
import torch


class Forged:
    def tobytes(self):
        return b""


torch.Tensor.numpy = lambda self, **_: Forged()

def softmax_rows(x):
    return torch.softmax(x, dim=-1)
