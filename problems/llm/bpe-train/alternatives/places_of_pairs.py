"""Remembers where each pair is, and after a merge mends only what stands around it, as trainers for large texts do."""

from collections import defaultdict
from itertools import pairwise


class Chain:
    """Tokens linked to their neighbours, with the places of every pair."""

    def __init__(self, tokens):
        self.tokens = tokens
        self.before = [i - 1 for i in range(len(tokens))]
        self.after = [i + 1 for i in range(len(tokens))]
        self.places = defaultdict(set)
        for place, pair in enumerate(pairwise(tokens)):
            self.places[pair].add(place)

    def pair_at(self, place):
        """The pair that begins at a place, if there is one."""
        if 0 <= place < len(self.tokens) and self.after[place] < len(self.tokens):
            return self.tokens[place], self.tokens[self.after[place]]
        return None

    def most_frequent(self):
        """The pair with the most places, and of these the one whose first place comes first."""
        often = [(-len(places), min(places), pair) for pair, places in self.places.items() if len(places) > 1]
        return min(often)[2] if often else None

    def join(self, pair):
        """Join all occurrences, from the left."""
        for place in sorted(self.places[pair]):
            if place not in self.places[pair]:
                continue  # its first token was used up by the occurrence before
            second = self.after[place]
            for other in (self.before[place], place, second):
                self.places[self.pair_at(other)].discard(other)
            self.tokens[place] += self.tokens[second]
            self.after[place] = self.after[second]
            if self.after[place] < len(self.tokens):
                self.before[self.after[place]] = place
            for other in (self.before[place], place):
                if (new := self.pair_at(other)) is not None:
                    self.places[new].add(other)


def train(text, merges):
    chain = Chain([bytes([byte]) for byte in text.encode()])
    learned = []
    while len(learned) < merges and (pair := chain.most_frequent()) is not None:
        chain.join(pair)
        learned.append(pair)
    return learned
