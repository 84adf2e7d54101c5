# call: kept([1, -2, 3])
# expect: [1, -2, 3]
def kept(numbers):
    found = [numbers[0]]
    for before, n in zip(numbers, numbers[1:]):
        if n > 0:
            found.append(n)
    return found + numbers[4:]
