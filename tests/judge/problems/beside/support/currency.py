def in_words(cents):
    return f"{cents // 100} and {cents % 100:02}"
