# /// expect
# outcome = "runtime-error"
# fails = ["a full buffer*", "room to spare", "append gives*"]
# passes = ["a new buffer is empty", "capacity 0", "negative capacity", "nothing at index*"]
# lines = [12, 17]
# misconception = "attribute-called-otherwise"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("The capacity has to be 1 or more.")
        self.max_size = capacity
        self.elements = []

    def append(self, element):
        self.elements.append(element)
        while len(self.elements) > self.maxsize:
            del self.elements[0]

    def __len__(self):
        return len(self.elements)

    def __iter__(self):
        yield from self.elements

    def __getitem__(self, position):
        return self.elements[position]
