# /// expect
# outcome = "wrong-answer"
# fails = ["both terms", "no weights"]
# passes = ["moving for free"]
# lines = [15]
# misconception = "returns-in-the-loop"
# ///
def finetune_loss(y, y_hat, w, w0, lam):
    n = len(y)
    loss = 0.0
    for i in range(n):
        loss += float(y[i] - y_hat[i]) ** 2 / n
    for j in range(len(w)):
        loss += lam * float(w[j] - w0[j]) ** 2
        return loss
