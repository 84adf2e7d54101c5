# /// expect
# outcome = "wrong-answer"
# fails = ["one example in training", "no examples in training"]
# passes = ["a training batch", "an example in evaluation", "back through*"]
# lines = [31]
# misconception = "exception-returned"
# ///
import numpy as np


class BatchNorm:
    def __init__(self, gamma, beta, state):
        self.gamma, self.beta, self.state = gamma, beta, dict(state)

    def normalise(self, x, mean, var):
        self.inv_std = 1 / np.sqrt(var + self.state["eps"])
        self.x_hat = (x - mean) * self.inv_std
        return self.x_hat * self.gamma + self.beta

    def remember(self, name, value):
        share = self.state["momentum"]
        self.state[name] = (1 - share) * self.state[name] + share * value


def forward(x, gamma, beta, state, train):
    layer = BatchNorm(gamma, beta, state)
    if not train:
        y = layer.normalise(x, state["running_mean"], state["running_var"])
        return y, layer.state, None
    if len(x) < 2:
        return ValueError("need at least two examples")
    layer.remember("running_mean", x.mean(0))
    layer.remember("running_var", x.var(0, ddof=1))
    y = layer.normalise(x, x.mean(0), x.var(0))
    return y, layer.state, {"x_hat": layer.x_hat, "inv_std": layer.inv_std, "gamma": gamma}


def backward(dout, cache):
    x_hat = cache["x_hat"]
    n = len(x_hat)
    dbeta = np.ones(n) @ dout
    dgamma = (x_hat * dout).sum(0)
    dx = (cache["gamma"] * cache["inv_std"]) * (dout - (dbeta + x_hat * dgamma) / n)
    return dx, dgamma, dbeta
