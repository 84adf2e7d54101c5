# call: f()
# expect: 1


def f():
    count = 0
    def step():
        count += 1
        return count
    return step()
