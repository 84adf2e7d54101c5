def shelve(b):
    r = []
    for i in range(len(b)):
        r.append((b[i][1], b[i][0]))
    r.sort()
    return r
