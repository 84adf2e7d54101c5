"""What a submission's header says of its verdict, held against the verdict."""

from __future__ import annotations

from etude.judge.verdict import Outcome, Verdict

KNOWN = {
    *("outcome", "passed", "failing", "outcomes", "message", "call", "place"),
    *("missing", "nearest", "stdout", "silent"),
}


def differences(verdict: Verdict, expected: dict[str, object]) -> list[str]:
    """Where a verdict is not what the header says."""
    assert expected.keys() <= KNOWN
    failing = [test.name for test in verdict.tests if test.outcome is not Outcome.ACCEPTED]
    found: dict[str, object] = {
        "outcome": verdict.outcome.value,
        "passed": verdict.passed,
        "missing": list(verdict.missing),
        "nearest": list(verdict.nearest),
        "call": verdict.counterexample.call if verdict.counterexample else "",
        "place": place(verdict),
    }
    wrong = [
        f"{key}: {found[key]!r}, not {wanted!r}"
        for key, wanted in expected.items()
        if key in found and found[key] != wanted
    ]
    if "failing" in expected and not matches(failing, expected["failing"]):
        wrong.append(f"failing: {failing}, not {expected['failing']}")
    if "outcomes" in expected:
        wanted = expected["outcomes"]
        assert isinstance(wanted, dict)
        outcomes = {test.name: test.outcome.value for test in verdict.tests}
        wrong += [
            f"{name}: {outcomes.get(name)}, not {each}"
            for name, each in wanted.items()
            if outcomes.get(name) != each
        ]
    for key, text in (("message", texts(verdict)), ("stdout", verdict.stdout)):
        if key in expected and str(expected[key]) not in text:
            wrong.append(f"{key}: {text!r} has no {expected[key]!r}")
    if "silent" in expected and str(expected["silent"]) in verdict.stdout:
        wrong.append(f"stdout: {verdict.stdout!r}")
    accepted = verdict.outcome in (Outcome.ACCEPTED, Outcome.RULE_BROKEN)
    if verdict.total == 0 or accepted != (verdict.passed == verdict.total) or (accepted and failing):
        wrong.append(f"{verdict.outcome}: {verdict.passed} of {verdict.total}")
    if wrong:  # what helps to find out why
        failed = [test for test in verdict.tests if test.outcome is not Outcome.ACCEPTED]
        told = [(test.name, test.outcome.value, test.raised and test.raised.message) for test in failed]
        wrong += [f"tests: {told}", f"detail: {verdict.detail}"]
    return wrong


def matches(names: list[str], patterns: object) -> bool:
    """Whether each name fits a pattern (`*` at the end), and each pattern a name."""
    assert isinstance(patterns, list)

    def fits(name: str, pattern: str) -> bool:
        return name.startswith(pattern[:-1]) if pattern.endswith("*") else name == pattern

    each_fits = all(any(fits(name, pattern) for pattern in patterns) for name in names)
    return each_fits and all(any(fits(name, pattern) for name in names) for pattern in patterns)


def place(verdict: Verdict) -> list[int]:
    """Line and column of what was raised, its innermost place."""
    if verdict.raised is None or not verdict.raised.spans:
        return []
    return [verdict.raised.spans[-1].line, verdict.raised.spans[-1].column]


def texts(verdict: Verdict) -> str:
    """All that a learner might read of it."""
    parts = [verdict.detail, *(rule.message for rule in verdict.broken_rules)]
    raised = [verdict.raised, *(test.raised for test in verdict.tests)]
    parts += [f"{each.type}: {each.message}" for each in raised if each is not None]
    parts += [test.message for test in verdict.tests]
    if verdict.counterexample is not None:
        parts += [verdict.counterexample.expected, verdict.counterexample.got]
    return "\n".join(parts)
