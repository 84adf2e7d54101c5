# call: doubled([1, 2, 3])
# expect: [2, 4, 6]
def doubled(numbers):
    return [2 * n for n in numbers[1:]]
