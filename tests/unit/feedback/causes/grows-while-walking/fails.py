# call: f([1, 2])
# expect: [1, 2, 2, 4]
# limit: time-limit


def f(numbers):
    for number in numbers:
        numbers.append(number * 2)
    return numbers
