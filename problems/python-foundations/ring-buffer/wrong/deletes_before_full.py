# /// expect
# outcome = "runtime-error"
# fails = ["a full buffer*", "room to spare", "append gives*", "*test_lives_like*"]
# passes = ["a new buffer is empty", "capacity 0", "negative capacity", "nothing at index*"]
# lines = [18]
# misconception = "deletes-what-is-not-there"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.numbered = {}  # number of the item -> item
        self.next_number = 0

    def append(self, item):
        self.numbered[self.next_number] = item
        del self.numbered[self.next_number - self.capacity]
        self.next_number += 1

    def __len__(self):
        return len(self.numbered)

    def __iter__(self):
        for number in sorted(self.numbered):
            yield self.numbered[number]

    def __getitem__(self, index):
        numbers = sorted(self.numbered)
        return self.numbered[numbers[index]]
