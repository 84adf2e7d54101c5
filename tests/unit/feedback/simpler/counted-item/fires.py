# lines: 4
def numbered(words):
    lines = []
    for number in range(len(words)):
        lines += [f"{number}. {words[number]}"]
    return lines
