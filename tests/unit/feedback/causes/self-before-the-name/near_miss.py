# call: f()
# expect: 1


def f():
    return head
