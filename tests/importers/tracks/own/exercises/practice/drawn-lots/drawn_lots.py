def lot(n):
    pass
