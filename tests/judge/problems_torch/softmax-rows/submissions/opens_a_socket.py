# /// expect
# outcome = "runtime-error"
# message = "PermissionError"
# ///
import torch

import socket

socket.socket()

def softmax_rows(x):
    return torch.softmax(x, dim=-1)
