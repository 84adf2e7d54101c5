# etude: a/b
class Solution:
    def process_numbers(self, numbers):
        return numbers
