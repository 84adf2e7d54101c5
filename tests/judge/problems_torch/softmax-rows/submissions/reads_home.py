# /// expect
# outcome = "runtime-error"
# message = "PermissionError"
# ///
import torch

import os
from pathlib import Path

os.listdir(Path.home())

def softmax_rows(x):
    return torch.softmax(x, dim=-1)
