# /// expect
# outcome = "runtime-error"
# message = "PermissionError"
# ///
import torch

import subprocess

subprocess.run(["true"])

def softmax_rows(x):
    return torch.softmax(x, dim=-1)
