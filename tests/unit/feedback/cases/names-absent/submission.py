def forwards(x):
    return x
