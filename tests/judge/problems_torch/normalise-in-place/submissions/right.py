# /// expect
# outcome = "accepted"
# passed = 2
# ///
import torch


def normalise_(x):
    x.copy_(torch.nn.functional.normalize(x, dim=0))
