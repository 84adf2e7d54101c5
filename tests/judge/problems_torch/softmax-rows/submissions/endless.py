# /// expect
# outcome = "time-limit"
# ///
import torch


def softmax_rows(x):
    while True:
        x = x + 1
