# etude: a/b
def process_numbers(numbers):
    with open("out.txt", "w") as file:
        file.write(str(numbers))
