# /// expect
# outcome = "wrong-answer"
# failing = ["test_state.py::test_fresh"]
# ///
seen = [0]


def remember(thing):
    seen.append(thing)
    return len(seen)
