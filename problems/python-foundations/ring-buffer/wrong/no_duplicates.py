# /// expect
# outcome = "wrong-answer"
# fails = ["None and duplicates*"]
# passes = ["a full buffer*", "oldest and newest", "room to spare", "index*", "two walks*", "capacity 0"]
# lines = [16, 17]
# misconception = "duplicates-refused"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.recent = []

    def append(self, item):
        if item in self.recent:
            return
        self.recent.append(item)
        if len(self.recent) > self.capacity:
            self.recent.remove(self.recent[0])

    def __len__(self):
        return len(self.recent)

    def __iter__(self):
        return iter(self.recent)

    def __getitem__(self, index):
        return self.recent[index]
