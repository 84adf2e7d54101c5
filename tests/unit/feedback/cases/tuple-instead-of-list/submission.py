def pair(a, b):
    result = a, b
    return result
