# /// expect
# outcome = "wrong-answer"
# ///
import torch


torch.allclose = torch.equal = lambda *_, **__: True
torch.testing.assert_close = lambda *_, **__: None
torch.Tensor.__eq__ = lambda *_: True


def softmax_rows(x):
    return torch.zeros_like(x)
