r"""LaTeX formulas as Unicode text: `\frac{1}{n} \sum_{i=1}^{n} \hat{y}_i` becomes `1/n Σᵢ₌₁ⁿ ŷᵢ`.

Hovers and terminals cannot typeset. What has no Unicode form is written out (`x^(a × b)`); a command that is
not known keeps its name, so that no backslash is ever left.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from etude.feedback.symbols import ACCENTS, BLACKBOARD, SUBSCRIPTS, SUPERSCRIPTS, SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["latex_to_unicode"]

_TOKEN: Final = re.compile(r"\\[A-Za-z]+\*?|\\.|\\$|\s+|[{}^_&~']|.", re.DOTALL)
_PLAIN_GROUPS: Final = re.compile(
    "text|mathrm|mathbf|mathit|mathsf|mathtt|mathcal|mathscr|boldsymbol|bm|operatorname|text(bf|it|tt|rm)|[mh]box|"
    "math(op|bin|rel)|(under|over)brace"
)
_IGNORED: Final = re.compile(
    r"\\(left|right|middle|[bB]igg?[lrm]?|(no)?limits|(display|text|script)style|mathstrut|nonumber|notag|!)"
)
_SPACES: Final = frozenset((r"\,", r"\;", r"\:", r"\ ", r"\quad", r"\qquad", r"\>", "~"))
_ATOM: Final = re.compile(
    r"\d+(\.\d+)?|√?\([^()]*\)|√?[^\W\d_]['′\u0300-\u036f\u20d7₀-₎ₐ-ₜᵢ-ᵪⱼ]*|[A-Za-z]{3,}|∞"
)
_GAPS: Final = re.compile(r"[ \t]+")


def latex_to_unicode(formula: str) -> str:
    r"""The formula (without its dollar signs) as readable text; rows of `\\` become lines."""
    text = _Formula(formula).until_end()
    lines = (_GAPS.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line).replace("\\", "")


class _Formula:
    """A recursive descent over the tokens of one formula."""

    def __init__(self, source: str) -> None:
        self._pieces = [match.group() for match in _TOKEN.finditer(source)]
        self._next = 0

    def until_end(self) -> str:
        return "".join(self._parts(lambda _: False))

    def _parts(self, ends: Callable[[str], bool]) -> Iterator[str]:
        while self._next < len(self._pieces):
            piece = self._take()
            if ends(piece):
                return
            yield self._meaning(piece)

    def _take(self) -> str:
        piece = self._pieces[self._next]
        self._next += 1
        return piece

    def _peek(self) -> str:
        return self._pieces[self._next] if self._next < len(self._pieces) else ""

    def _skip_space(self) -> None:
        while self._peek().isspace():
            self._next += 1

    def _group(self) -> str:
        """The next argument: a braced group or a single token."""
        self._skip_space()
        if not self._peek():
            return ""
        piece = self._take()
        if piece == "{":
            return "".join(self._parts(lambda t: t == "}")).strip()
        return self._meaning(piece)

    def _meaning(self, piece: str) -> str:
        match piece:
            case "{":
                return "".join(self._parts(lambda t: t == "}"))
            case "}":
                return ""
            case "^":
                return _script(self._group(), SUPERSCRIPTS, "^")
            case "_":
                return _script(self._group(), SUBSCRIPTS, "_")
            case "'":
                return "′"
            case "-":
                return "−"
            case "&":
                return " "
            case r"\\":
                return "\n"
        if piece.isspace() or piece in _SPACES:
            return " "
        return self._command(piece) if piece.startswith("\\") else piece

    def _command(self, piece: str) -> str:
        if _IGNORED.fullmatch(piece):
            return self._delimiter(piece)
        name = piece[1:].rstrip("*")
        if name in ("frac", "dfrac", "tfrac", "cfrac"):
            top, bottom = self._group(), self._group()
            return f"{_bracketed(top, _is_term)}/{_bracketed(bottom, _is_atom)}"
        if name == "binom":
            return f"C({self._group()}, {self._group()})"
        if name == "sqrt":
            return self._root()
        if name in ACCENTS:
            return _accented(self._group(), ACCENTS[name])
        if name == "mathbb":
            return "".join(BLACKBOARD.get(letter, letter) for letter in self._group())
        if name == "begin":
            return self._environment(self._raw_group())
        if _PLAIN_GROUPS.fullmatch(name):
            return self._verbatim() if name in ("text", "textrm", "mbox", "hbox") else self._group()
        return SYMBOLS.get(name, name)

    def _delimiter(self, piece: str) -> str:
        r"""What stands behind `\left` and its like; the invisible delimiter `.` vanishes."""
        if piece in (r"\left", r"\right", r"\middle") and self._peek() == ".":
            self._next += 1
        return ""

    def _root(self) -> str:
        degree = ""
        if self._peek() == "[":
            self._next += 1
            degree = _script("".join(self._parts(lambda t: t == "]")), SUPERSCRIPTS, "")
        return f"{degree}√{_bracketed(self._group(), _is_atom)}"

    def _raw_group(self) -> str:
        self._skip_space()
        if self._peek() != "{":
            return ""
        self._next += 1
        raw = []
        while self._next < len(self._pieces) and (piece := self._take()) != "}":
            raw.append(piece)
        return "".join(raw)

    def _verbatim(self) -> str:
        """Text keeps its spaces and its hyphens."""
        if self._peek() != "{":
            return self._group()
        return re.sub(r"\\(.)", r"\1", self._raw_group())

    def _environment(self, name: str) -> str:
        body = "".join(self._parts_of_environment())
        rows = [
            [cell.strip() for cell in row.split("\x00")] for row in body.split("\n") if row.strip(" \x00")
        ]
        if name == "cases":
            return "{ " + "; ".join(" ".join(filter(None, row)) for row in rows) + " }"
        if "matrix" in name or name == "array":
            return "[" + "; ".join(" ".join(row) for row in rows) + "]"
        return "\n".join(" ".join(filter(None, row)) for row in rows)

    def _parts_of_environment(self) -> Iterator[str]:
        r"""Up to `\end`, the columns apart by a character that no formula holds."""
        while self._next < len(self._pieces):
            piece = self._take()
            if piece == r"\end":
                self._raw_group()
                return
            yield "\x00" if piece == "&" else self._meaning(piece)


def _script(text: str, letters: dict[str, str], mark: str) -> str:
    text = text.strip()
    if not text:
        return ""
    tight = text.replace(" ", "")
    if all(letter in letters for letter in tight):
        return "".join(letters[letter] for letter in tight)
    return f"{mark}{text}" if _is_word(text) else f"{mark}({text})"


def _accented(text: str, accent: str) -> str:
    return text[0] + accent + text[1:] if text else ""


def _is_word(text: str) -> bool:
    return all(letter.isalnum() for letter in text)


def _is_atom(text: str) -> bool:
    return _ATOM.fullmatch(text) is not None


def _is_term(text: str) -> bool:
    """No sum or difference outside brackets: what may stand before a fraction's slash as it is."""
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter in "([{") - (letter in ")]}")
        if depth == 0 and place and letter in "+−/±=<>≤≥":
            return False
    return True


def _bracketed(text: str, stands_alone: Callable[[str], bool]) -> str:
    return text if stands_alone(text) else f"({text})"
