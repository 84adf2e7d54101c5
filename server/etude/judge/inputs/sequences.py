"""Inputs that are a sequence of steps: something is made, used, and looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from etude.catalogue.input_types import CallGrammar, Step
from etude.judge.inputs.calls import Chosen, drawn_arguments, seeded, small_arguments
from etude.judge.inputs.nodes import Node
from etude.judge.inputs.samples import Sample, edge_of
from etude.judge.inputs.small import small
from etude.judge.inputs.templates import mentions, template
from etude.judge.inputs.tiers import Tiers, place_cost

if TYPE_CHECKING:
    from etude.catalogue.input_spec import InputSpec
    from etude.judge.inputs.arrays import Side, Sides
    from etude.judge.inputs.drawn import Drawer

Move = tuple[Step, Mapping[str, Node]]  # a step with its arguments
_POOL = 12  # how many values of a step's argument take turns
_LATE = 2  # what it costs a sequence not to end in a step that looks
_LOOK = 1 / 4  # how often a drawn sequence looks before its end
_REUSE = 1 / 4  # how often a drawn step repeats arguments that it had before

# Which value of its pool a step takes when it is called for the i-th time, the plainest way first.
_TURNS: tuple[Callable[[int], int], ...] = (
    lambda i: i,
    lambda i: 0,  # noqa: ARG005  # always the same
    lambda i: i % 2,
    lambda i: i + 1,
    lambda i: i // 2,
    lambda i: -i - 1,
    lambda i: i + 2,
    lambda i: i + 3,
    lambda i: 2 * i,
)


def small_sequences(spec: InputSpec, grammar: CallGrammar) -> Iterator[Sample | None]:
    """Sequences, the shortest and those that end in a look first."""
    writer = Writer(spec, grammar)
    outer = small_arguments(spec, grammar.arguments)
    made: list[list[Chosen]] = []
    words = _words(grammar)
    pools = Pools(grammar)
    for cost in range(words.top + 30):
        made.append(next(outer, []))
        tier: list[Sample | None] = []
        for spent, (word, turn) in _shares(words, cost):
            tier += (
                None if nodes is None else writer.sample(nodes, pools.moves(word, turn, sides))
                for sides, nodes in made[cost - spent]
            )
        yield from sorted(tier, key=lambda sample: sample is not None and not sample.ordinary)


def drawn_sequences(spec: InputSpec, grammar: CallGrammar, seed: int) -> Iterator[Sample | None]:
    """Drawn sequences, without end."""
    writer = Writer(spec, grammar)
    drawer = seeded(seed)
    for sides, nodes in drawn_arguments(spec, grammar.arguments, drawer):
        moves = drawn_moves(grammar, drawer, sides)
        yield None if nodes is None else writer.sample(nodes, moves)


def _shares(
    words: Tiers[tuple[tuple[Step, ...], int]], cost: int
) -> Iterator[tuple[int, tuple[tuple[Step, ...], int]]]:
    for spent in range(cost + 1):
        for word in words.at(spent) if spent <= words.top else ():
            yield spent, word


def _words(grammar: CallGrammar) -> Tiers[tuple[tuple[Step, ...], int]]:
    """Sequences of steps, each with a way of taking turns, by cost."""
    low, high = grammar.length
    looks = [step for step in grammar.steps if step.final]
    moves = [step for step in grammar.steps if not step.final]
    late = _LATE if looks else 0

    def of_length(length: int, cost: int) -> Iterator[tuple[Step, ...]]:
        if length == 0:
            yield from [()] * (cost == 0)
            return
        for place, step in enumerate(moves):
            if place_cost(place) <= cost:
                for rest in of_length(length - 1, cost - place_cost(place)):
                    yield (step, *rest)

    def ending(length: int, cost: int) -> Iterator[tuple[Step, ...]]:
        for place, step in enumerate(looks):
            if place_cost(place) <= cost:
                for before in of_length(length - 1, cost - place_cost(place)):
                    yield (*before, step)
        if cost >= late:
            yield from of_length(length, cost - late)

    def make(cost: int) -> Iterator[tuple[tuple[Step, ...], int]]:
        for turn in range(len(_TURNS)):
            left = cost - place_cost(turn)
            for length in range(low, min(high, low + left) + 1):
                for word in ending(length, left - (length - low)):
                    yield word, turn

    widest = place_cost(max(len(looks), len(moves)))
    return Tiers(make, high - low + high * widest + late + place_cost(len(_TURNS)))


class Pools:
    """The values that the arguments of steps take in turn."""

    def __init__(self, grammar: CallGrammar) -> None:
        self._steps = grammar.steps
        self._known: dict[tuple[Side, ...], dict[str, dict[str, list[Node]]]] = {}

    def moves(self, word: tuple[Step, ...], turn: int, sides: Sides) -> list[Move]:
        """The steps with their arguments, each step taking turns by itself."""
        lengths = tuple(sides.values())
        if lengths not in self._known:
            self._known[lengths] = {step.call: self._of(step, sides) for step in self._steps}
        used: Counter[str] = Counter()
        moves: list[Move] = []
        for step in word:
            place = _TURNS[turn](used[step.call])
            pools = self._known[lengths][step.call]
            moves.append((step, {name: pool[place % len(pool)] for name, pool in pools.items()}))
            used[step.call] += 1
        return moves

    def _of(self, step: Step, sides: Sides) -> dict[str, list[Node]]:
        return {
            argument.name: small(argument.type, sides, turn).flat(_POOL)
            for turn, argument in enumerate(step.arguments)
        }


def drawn_moves(grammar: CallGrammar, drawer: Drawer, sides: Sides) -> list[Move]:
    """Steps with their arguments, one sequence of them."""
    moving = [step for step in grammar.steps if not step.final]
    looks = [step for step in grammar.steps if step.final] or moving
    length = drawer.size(grammar.length)
    before: dict[str, list[Mapping[str, Node]]] = {}
    moves: list[Move] = []
    for place in range(length):
        look = place == length - 1 or not moving or drawer.rng.random() < _LOOK
        step = drawer.rng.choice(looks if look else moving)
        seen = before.setdefault(step.call, [])
        if seen and drawer.rng.random() < _REUSE:
            moves.append((step, drawer.rng.choice(seen)))
            continue
        seen.append({argument.name: drawer.draw(argument.type, sides) for argument in step.arguments})
        moves.append((step, seen[-1]))
    return moves


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is evaluated and as it is shown."""

    run: str
    shown: str


class Writer:
    """Writes sequences down. Values that cannot change stand in the line; others are bound to names."""

    def __init__(self, spec: InputSpec, grammar: CallGrammar) -> None:
        self._grammar = grammar
        self._numpy = any(each.container == "numpy" for each in spec.arrays())

    def sample(self, nodes: Mapping[str, Node], moves: list[Move]) -> Sample:
        """The sample of one sequence."""
        new, name = self._grammar.new, self._grammar.name
        bound: dict[str, Node] = {key: node for key, node in nodes.items() if node.shared}
        written = mentions((new, *(step.call for step, _ in moves)))
        texts = {key: node.text(self._numpy) for key, node in nodes.items()}
        named = [key for key in bound if written[key] > 1]
        shown = [f"{key} = {texts.pop(key)}" for key in named]
        fixed = {key: text for key, text in texts.items() if key not in bound}
        lines = [f"{name} = {template(new).fill(fixed)}"]
        shown.append(f"{name} = {template(new).fill(texts)}")
        for step, given in moves:
            line = self._line(step, given, bound, texts, fixed)
            lines.append(line.run)
            shown.append(line.shown)
        edge = edge_of(tuple(chain(nodes.items(), *(given.items() for _, given in moves))))
        return Sample(tuple(lines), "\n".join(shown), not edge, edge, False, tuple(bound.items()))

    def _line(
        self,
        step: Step,
        given: Mapping[str, Node],
        bound: dict[str, Node],
        texts: Mapping[str, str],
        fixed: Mapping[str, str],
    ) -> Line:
        call = template(step.call)
        shown, run = dict(texts), dict(fixed)
        for name, node in given.items():
            shown[name] = run[name] = node.text(self._numpy)
            if node.shared:
                run[name] = _free(name, bound, self._grammar.name)
                bound[run[name]] = node
        return Line(call.fill(run), call.fill(shown))


def _free(name: str, taken: Mapping[str, Node], other: str) -> str:
    """The name, or one like it that is not taken."""
    number, free = 1, name
    while free in taken or free == other:
        number += 1
        free = f"{name}_{number}"
    return free
