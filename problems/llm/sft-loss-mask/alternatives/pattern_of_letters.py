"""The roles as a word of one letter each, in which the assistant's parts are found by a regular expression."""

import re

LETTERS = {"system": "s", "user": "u", "assistant": "a", "tool": "t", "header": "h", "end": "e"}


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles) or not LETTERS.keys() >= set(roles):
        raise ValueError("the roles do not fit the tokens, or are not known")
    word = "".join(LETTERS[role] for role in roles)
    result = [ignore] * len(ids)
    for part in re.finditer("a+(?:h*e)?", word):
        for place in range(*part.span()):
            if word[place] != "h":
                result[place] = ids[place]
    return result
