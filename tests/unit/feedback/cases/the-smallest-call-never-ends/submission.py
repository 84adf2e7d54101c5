def count_down(n):
    while n != 0:
        n = n - 2
    return 0
