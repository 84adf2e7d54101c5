def flatten(x):
    if isinstance(x, list):
        for item in x:
            flatten(item)
    return flatten(x)
