# /// expect
# outcome = "accepted"
# ///
import torch


def softmax_rows(x):
    import networkx
    import sympy
    import torch.distributions
    import torch.fft
    import torch.func
    import torch.linalg
    import torch.nn.utils.rnn
    import torch.utils.data

    graph = networkx.path_graph(3)
    assert sympy.sqrt(4) == 2 and graph.number_of_nodes() == 3
    loaded = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(torch.ones(2, 1)), batch_size=2)
    assert len(list(loaded)) == 1
    torch.linalg.svd(torch.eye(2))
    torch.fft.fft(torch.ones(4))
    torch.func.vmap(torch.sum)(torch.ones(2, 2))
    torch.distributions.Normal(0.0, 1.0).sample()
    return torch.softmax(x, dim=-1)
