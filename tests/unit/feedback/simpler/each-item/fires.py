# lines: 4, 13
def total(items):
    result = 0
    for i in range(len(items)):
        if items[i] > 0:
            result += 2
        result += items[i]
    return result


def shown(words):
    lines = []
    for number in range(len(words)):
        lines += [words[number].upper()]
    return lines
