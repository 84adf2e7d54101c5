# /// expect
# outcome = "accepted"
# passed = 7
# ///
import threading
import time


def square(number):
    if number == 2:
        threading.Thread(target=time.sleep, args=(100,)).start()
    return number * number
