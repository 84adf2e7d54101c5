def numbered(words):
    lines = []
    for number in range(len(words)):
        lines += [words[number], words[number + 1]]
    for number, word in enumerate(words):
        lines += [word]
    return lines
