import os


def stop(n):
    os._exit(n)
