# /// expect
# outcome = "runtime-error"
# fails = ["a full buffer*", "room for one", "several times round"]
# passes = ["a new buffer is empty", "room to spare", "capacity 0", "nothing at index*", "append gives*"]
# lines = [21]
# misconception = "attribute-without-self"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity <= 0:
            raise ValueError
        self.buf = capacity * [None]
        self.capacity = capacity
        self.head = 0
        self.size = 0

    def append(self, value):
        tail = (self.head + self.size) % self.capacity
        self.buf[tail] = value
        if self.size == self.capacity:
            self.head = (head + 1) % self.capacity
        else:
            self.size += 1

    def __len__(self):
        return self.size

    def __iter__(self):
        for k in range(self.size):
            yield self.buf[(self.head + k) % self.capacity]

    def __getitem__(self, k):
        if k < 0:
            k = self.size + k
        if k < 0 or k >= self.size:
            raise IndexError
        return self.buf[(self.head + k) % self.capacity]
