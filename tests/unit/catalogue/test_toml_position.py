"""The lines of keys, in a text that has each shape TOML knows."""

import pytest

from etude.catalogue.toml_position import TomlPositions

TEXT = '''\
# a comment with [brackets] and = signs
title = "a # b"  # comment
long = """
first " and "" and \\""" [not.a.table]
second"""
literal = \'\'\'it's [no] table\'\'\'
dotted.inner."quoted key" = 1
tags = [
    "one", # x ]
    ["two"],
    { name = "three", "odd = key" = 1979-05-27T07:32:00Z },
]

[code]
entry = "f"
  indented = true

[[case]]
name = "first"
[case.tolerance]
rtol = 1e-9

[[case]]
name = "second"
expect = """[
  1,
]"""
[[case.step]]
call = 'a'
[[case.step]]
call = 'b'

[ spaced . "table name" ]
key = inf
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("long",), 3),
        (("literal",), 6),
        (("dotted",), 7),
        (("dotted", "inner", "quoted key"), 7),
        (("tags",), 8),
        (("tags", 0), 9),
        (("tags", 1, 0), 10),
        (("tags", 2, "name"), 11),
        (("tags", 2, "odd = key"), 11),
        (("code",), 14),
        (("code", "entry"), 15),
        (("code", "indented"), 16),
        (("case",), 18),
        (("case", 0), 18),
        (("case", 0, "name"), 19),
        (("case", 0, "tolerance"), 20),
        (("case", 0, "tolerance", "rtol"), 21),
        (("case", 1), 23),
        (("case", 1, "expect"), 25),
        (("case", 1, "step", 0, "call"), 29),
        (("case", 1, "step", 1), 30),
        (("case", 1, "step", 1, "call"), 31),
        (("spaced", "table name", "key"), 34),
    ],
)
def test_line_of_a_key(path: tuple[str | int, ...], line: int) -> None:
    assert TomlPositions(TEXT).line(path) == line


def test_an_absent_key_stands_where_its_table_does() -> None:
    assert TomlPositions(TEXT).line(("case", 1, "call", 7)) == 23
    assert TomlPositions(TEXT).line(("nowhere",)) == 1


def test_the_text_of_a_long_string_begins_behind_the_trimmed_newline() -> None:
    positions = TomlPositions(TEXT)
    assert positions.text_line(("long",)) == 4
    assert positions.text_line(("case", 1, "expect")) == 25


def test_what_is_no_toml_keeps_the_places_before_the_mistake() -> None:
    positions = TomlPositions('a = 1\nb = "never closed\nc = 3\n')
    assert positions.line(("a",)) == 1
    assert positions.line(("c",)) == 1
