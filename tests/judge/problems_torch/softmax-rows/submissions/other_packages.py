# /// expect
# outcome = "runtime-error"
# message = "No module named 'pip'"
# ///
import torch


import pip

def softmax_rows(x):
    return torch.softmax(x, dim=-1)
