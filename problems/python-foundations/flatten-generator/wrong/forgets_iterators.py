# /// expect
# outcome = "wrong-answer"
# fails = ["an iterator among lists", "an endless*", "a generator of lists", "iterators in iterators"]
# passes = ["lists and tuples*", "strings*", "already flat", "up and down again", "five thousand levels*", "random nestings"]
# lines = [12]
# misconception = "iterators-forgotten"
# ///
def flatten(x):
    pile = [iter([x])]
    while pile:
        for item in pile[-1]:
            if isinstance(item, (list, tuple)):
                pile.append(iter(item))
                break
            yield item
        else:
            pile.pop()
