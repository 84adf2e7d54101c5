# etude: a/b
def process_numbers(numbers):
    größe = "ä" * 3; doubled = [2 * n for n in number]
    return {"doubled": doubled}
