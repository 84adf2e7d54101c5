def spell(words):
    return " ".join(words)
