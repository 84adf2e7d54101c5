# call: f([1])
# expect: [1]


def f(numbers):
    return numbers(map(abs, numbers))
