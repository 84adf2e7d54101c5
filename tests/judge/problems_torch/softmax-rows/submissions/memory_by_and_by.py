# /// expect
# outcome = "memory-limit"
# ///
import torch


def softmax_rows(x):
    kept = []
    while True:
        kept.append(torch.ones(1_000_000))
