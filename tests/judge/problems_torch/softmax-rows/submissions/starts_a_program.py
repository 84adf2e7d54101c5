# /// expect
# outcome = "runtime-error"
# message = "PermissionError"
# ///
import torch

import os

os.execv("/bin/true", ["true"])

def softmax_rows(x):
    return torch.softmax(x, dim=-1)
