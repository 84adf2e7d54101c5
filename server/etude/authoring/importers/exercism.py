"""Exercism: a whole track, or the folder of one exercise."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.authoring.importers.exercism_exercise import Listed, UsualFiles, read_exercise
from etude.authoring.importers.imported import ImportedChapter, ImportedCollection, Reading, Refusal
from etude.authoring.importers.json_values import JsonObject, parse_json
from etude.authoring.importers.source_files import SourceFolder
from etude.catalogue.model import Difficulty
from etude.catalogue.names import is_id
from etude.errors import ImportRefused
from etude.messages import say

if TYPE_CHECKING:
    from pathlib import Path

    from etude.authoring.importers.imported import ImportedProblem

__all__ = ["ExercismImporter"]

NAME: Final = "exercism"
_LANGUAGE: Final = "Python"
_KINDS: Final = ("concept", "practice")
_PLACE: Final = re.compile(r"%\{(kebab|snake|camel|pascal)_slug\}")
_DEPRECATED: Final = "deprecated"
_LICENSES: Final = {"MIT License": "MIT", "The MIT License (MIT)": "MIT"}


@dataclass(frozen=True, slots=True)
class _Track:
    """What config.json says."""

    id: str
    title: str
    blurb: str
    listed: tuple[Listed, ...]
    refusals: tuple[Refusal, ...] = ()


class ExercismImporter:
    """Reads a track with its config.json, or one exercise.

    Args:
        license: under which the source is, where it does not say so itself.
    """

    def __init__(self, license: str = "") -> None:  # noqa: A002  # the word of the format
        self._license = license

    def read(self, source: Path) -> Reading:
        """All exercises of the folder.

        Raises:
            ImportRefused: it is neither a track for Python nor an exercise.
        """
        folder = SourceFolder(source)
        is_track = folder.has("config.json")
        if not is_track and not folder.has(".meta/config.json"):
            raise ImportRefused(say("importing.exercism.no_track", folder=source))
        track = _read_track(folder) if is_track else _only(folder)
        licence = self._license or _license_of(folder)
        problems: list[ImportedProblem] = []
        refusals = list(track.refusals)
        for one in track.listed:
            try:
                below = folder.below(one.place) if is_track else folder
                problems.append(read_exercise(below, one, licence))
            except ImportRefused as error:
                refusals.append(Refusal(one.place, str(error), one.slug))
        if is_track:
            refusals += _unlisted(folder, track)
        chapters = tuple(ImportedChapter(kind, say(f"importing.exercism.chapter.{kind}")) for kind in _KINDS)
        collection = ImportedCollection(track.id, track.title, track.blurb, licence, chapters)
        return Reading(NAME, collection, tuple(problems), tuple(refusals))


def _read_track(folder: SourceFolder) -> _Track:
    config = JsonObject(parse_json(folder.text("config.json"), "config.json"), "config.json")
    language = config.text("language")
    if language != _LANGUAGE:
        raise ImportRefused(say("importing.exercism.language", language=language))
    listed: dict[str, Listed] = {}
    refusals: list[Refusal] = []
    teaches: dict[str, str] = {}
    patterns = config.object("files")
    exercises = config.object("exercises")
    for kind in _KINDS:
        for entry in exercises.objects(kind):
            slug = entry.text("slug")
            if not is_id(slug):
                refusals.append(Refusal("config.json", say("importing.exercism.slug", slug=slug)))
            elif entry.text("status", "") == _DEPRECATED:
                refusals.append(
                    Refusal(f"exercises/{kind}/{slug}", say("importing.exercism.deprecated"), slug)
                )
            elif slug in listed:
                refusals.append(
                    Refusal("config.json", say("importing.twice", name=slug, first="config.json"), slug)
                )
            else:
                listed[slug] = _listed(entry, kind, slug, teaches, patterns)
                teaches |= dict.fromkeys(entry.texts("concepts"), slug)
    title = say("importing.exercism.title", language=language)
    blurb = config.text("blurb", "").strip() or title
    return _Track(f"{NAME}-{language.lower()}", title, blurb, tuple(listed.values()), tuple(refusals))


def _listed(entry: JsonObject, kind: str, slug: str, teaches: dict[str, str], patterns: JsonObject) -> Listed:
    topics = dict.fromkeys((*entry.texts("concepts"), *entry.texts("practices"), *entry.texts("topics")))
    ids = [topic.replace("_", "-").lower() for topic in topics]
    return Listed(
        slug=slug,
        name=entry.text("name", "").strip() or _title_of(slug),
        kind=kind,
        place=f"exercises/{kind}/{slug}",
        difficulty=_difficulty(entry),
        topics=tuple(topic for topic in ids if is_id(topic)),
        prerequisites=tuple(
            dict.fromkeys(teaches[one] for one in entry.texts("prerequisites") if one in teaches)
        ),
        usual=_usual_files(kind, slug, patterns),
    )


def _usual_files(kind: str, slug: str, patterns: JsonObject) -> UsualFiles:
    """The names that the track gives files, with the slug filled in; Python's track needs not say them."""
    words = slug.split("-")
    forms = {
        "kebab": slug,
        "snake": "_".join(words),
        "camel": words[0] + "".join(word.capitalize() for word in words[1:]),
        "pascal": "".join(word.capitalize() for word in words),
    }

    def filled(key: str, default: str) -> tuple[str, ...]:
        names = patterns.texts(key) or (default,)
        return tuple(_PLACE.sub(lambda found: forms[found[1]], name) for name in names)

    example = "exemplar" if kind == "concept" else "example"
    return UsualFiles(
        stub=filled("solution", "%{snake_slug}.py")[0],
        tests=filled("test", "%{snake_slug}_test.py"),
        example=filled(example, f".meta/{example}.py")[0],
    )


def _difficulty(entry: JsonObject) -> Difficulty | None:
    """None where the source has none, as for exercises that teach a concept."""
    number = entry.number("difficulty", 0)
    if not number:
        return None
    return Difficulty.EASY if number <= 3 else Difficulty.MEDIUM if number <= 6 else Difficulty.HARD


def _only(folder: SourceFolder) -> _Track:
    slug = folder.path.name
    if not is_id(slug):
        raise ImportRefused(say("importing.exercism.slug", slug=slug))
    title = say("importing.exercism.title", language=_LANGUAGE)
    kind = "concept" if folder.path.parent.name == "concept" else "practice"
    usual = _usual_files(kind, slug, JsonObject({}, "config.json"))
    listed = Listed(slug, _title_of(slug), kind, slug, None, (), (), usual)
    return _Track(f"{NAME}-{_LANGUAGE.lower()}", title, title, (listed,))


def _title_of(slug: str) -> str:
    return slug.replace("-", " ").title()


def _unlisted(folder: SourceFolder, track: _Track) -> list[Refusal]:
    """Folders that the track does not name."""
    known = {one.slug for one in track.listed} | {one.name for one in track.refusals}
    found = []
    for kind in _KINDS:
        if not folder.has(f"exercises/{kind}"):
            continue
        found += [
            Refusal(f"exercises/{kind}/{name}", say("importing.exercism.unlisted"))
            for name in folder.below(f"exercises/{kind}").folders()
            if name not in known
        ]
    return found


def _license_of(folder: SourceFolder) -> str:
    first = ""
    if folder.has("LICENSE"):
        first = next((line.strip() for line in folder.text("LICENSE").split("\n") if line.strip()), "")
    return _LICENSES.get(first, first) or say("importing.unknown_license")
