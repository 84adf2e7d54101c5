# /// expect
# outcome = "runtime-error"
# ///
import torch

import os


def softmax_rows(x):
    os._exit(0)
