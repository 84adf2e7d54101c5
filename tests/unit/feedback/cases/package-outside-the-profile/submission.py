import pandas as pd


def process_numbers(numbers):
    return pd.Series(numbers)
