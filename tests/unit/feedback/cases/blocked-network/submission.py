from urllib.request import urlopen


def process_numbers(numbers):
    return urlopen("http://example.org").read()
