"""First uses of torch, which load parts of it lazily: here they are loaded once for all workers."""

from __future__ import annotations

__all__ = ["rehearse_torch", "warm_torch"]


def warm_torch() -> str:
    """Use what exercises commonly use, with one thread, and leave the random numbers at their start.

    Returns:
        The version of torch.
    """
    import torch  # type: ignore[import-not-found]  # an extra
    from torch import nn

    torch.set_num_threads(1)  # threads do not survive a fork
    torch.manual_seed(0)
    torch.testing.assert_close(torch.ones(2), torch.ones(2))
    model = nn.Sequential(nn.Linear(4, 4), nn.LayerNorm(4), nn.GELU(), nn.Dropout(0.1), nn.Linear(4, 3))
    optimiser = torch.optim.Adam(model.parameters())
    nn.functional.cross_entropy(model(torch.ones(2, 4)), torch.tensor([0, 2])).backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    image = torch.rand(1, 1, 4, 4, requires_grad=True)
    pooled = nn.functional.max_pool2d(
        nn.BatchNorm2d(2)(nn.functional.conv2d(image, torch.ones(2, 1, 2, 2))), 2
    )
    torch.autograd.grad(pooled.sum(), image)
    tokens = nn.Embedding(3, 4)(torch.tensor([[0, 1, 2]])).unsqueeze(1)
    attended = nn.functional.scaled_dot_product_attention(tokens, tokens, tokens, is_causal=True)
    torch.softmax(torch.einsum("bhid,bhjd->bhij", attended, tokens), -1).sum().backward()
    with torch.no_grad():
        repr(model), repr(attended), model.state_dict()
    torch.manual_seed(0)
    return str(torch.__version__)


def rehearse_torch() -> None:
    """Touch, in a worker, the pages that its first calls will touch."""
    import torch

    layer = torch.nn.Linear(3, 3)
    given = torch.linspace(0.0, 1.0, 6).reshape(2, 3)
    out = torch.softmax(layer(given) @ given.T, dim=-1)
    (out - out.mean(dim=-1, keepdim=True)).exp().sum().backward()
    torch.manual_seed(0)
