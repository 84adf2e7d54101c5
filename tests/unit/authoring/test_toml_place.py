"""Where a place in a TOML text is, also in one that is half written. A bar stands for the place."""

from __future__ import annotations

import pytest

from etude.authoring.editing.toml_place import Part, place_at

PLACES = {
    "in a text": ('a = 1\ntopics = ["x|y"]', (), Part.VALUE, "topics", "x"),
    "a key that is begun": ("a = 1\ndif|", (), Part.KEY, "dif", "dif"),
    "an empty line": ("[code]\n|\n", ("code",), Part.KEY, "", ""),
    "a text that is not closed": ('[code]\nentry = "a|\nx = 1', ("code",), Part.VALUE, "entry", "a"),
    "behind the equals sign": ("[code]\nentry = |", ("code",), Part.VALUE, "entry", ""),
    "a table in braces": (
        '[[a.b]]\nitems = { type = "int", va| }',
        ("a", "b", "items"),
        Part.KEY,
        "va",
        "va",
    ),
    "a value in braces": ('[[a.b]]\nitems = { type = "i|" }', ("a", "b", "items"), Part.VALUE, "type", "i"),
    "an array of several lines": ('[a]\nlike = [\n  "x",\n  |\n]', ("a",), Part.VALUE, "like", ""),
    "behind an array that is not closed": ("[a]\nlike = [\n[b]\nx|", ("b",), Part.KEY, "x", "x"),
    "a header": ("x = 1\n[[in|put.argument]]\n", ("input", "argument"), Part.HEADER, "", "in"),
    "a header that is begun": ("x = 1\n[[in|", ("in",), Part.HEADER, "", "in"),
    "in a comment": ("x = 1 # why |not", (), Part.COMMENT, "x", "# why "),
    "in a long text": ('m = """\n[b]\ny = |1\n"""', (), Part.VALUE, "m", "\n[b]\ny = "),
    "behind a long text": ('m = """\n[b]\n"""\n|', (), Part.KEY, "", ""),
    "a dotted key": ("[a]\nb.c = |", ("a", "b"), Part.VALUE, "c", ""),
}


@pytest.mark.parametrize("name", PLACES)
def test_the_place_is_known(name: str) -> None:
    text, tables, part, key, before = PLACES[name]
    at = text.index("|")
    place = place_at(text.replace("|", ""), at)
    assert (place.tables, place.part, place.key, place.before) == (tables, part, key, before)


@pytest.mark.parametrize("name", PLACES)
def test_no_place_of_a_half_written_text_is_too_much(name: str) -> None:
    text = PLACES[name][0].replace("|", "")
    for end in range(len(text) + 1):
        for at in range(end + 1):
            place = place_at(text[:end], at)
            assert 0 <= place.start <= at <= max(place.end, at) <= end


def test_the_type_of_a_table_is_its_own() -> None:
    text = '[[a]]\nname = "n"\nitems = { items = { type = "int" }, type = "list", | }\ntype = "dict"\n'
    at = text.index("|")
    place = place_at(text.replace("|", ""), at)
    assert (place.type_, place.others) == ("list", {"items", "type"})
    below = place_at(text.replace("|", ""), len(text) - 2)
    assert below.type_ == "dict"
