# /// expect
# outcome = "accepted"
# fails = ["several"]
# passed = ["empty"]
# message = "9"
# line = 100
# misconception = "cubes"
# ///
def double(numbers):
    return [number**2 for number in numbers]
