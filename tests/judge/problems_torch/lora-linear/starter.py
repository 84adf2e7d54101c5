from torch import nn


class LoraLinear(nn.Module):
    def __init__(self, inputs: int, outputs: int, rank: int) -> None:
        raise NotImplementedError
