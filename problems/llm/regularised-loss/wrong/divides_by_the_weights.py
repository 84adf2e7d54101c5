# /// expect
# outcome = "wrong-answer"
# fails = ["more examples than weights", "a single example"]
# passes = ["both terms", "perfect predictions"]
# lines = [9]
# misconception = "mean-over-the-wrong-count"
# ///
def finetune_loss(y, y_hat, w, w0, lam):
    n = max(w.size, 1)
    residual_ss = sum((t - p) ** 2 for t, p in zip(y, y_hat))
    drift_ss = sum((now - before) ** 2 for now, before in zip(w, w0))
    return float(residual_ss / n + lam * drift_ss)
