# /// expect
# outcome = "runtime-error"
# fails = ["more examples than weights", "no weights"]
# passes = ["both terms", "moving for free"]
# lines = [13]
# misconception = "weights-counted-like-examples"
# ///
def finetune_loss(y, y_hat, w, w0, lam):
    errors = 0.0
    penalty = 0.0
    for i in range(len(y)):
        errors += (y[i] - y_hat[i]) ** 2
        penalty += (w[i] - w0[i]) ** 2
    return float(errors / len(y) + lam * penalty)
