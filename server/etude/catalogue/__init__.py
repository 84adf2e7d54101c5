"""What there is to practise: problems, collections, chapters, and how they are found."""

from etude.catalogue.catalogue import Catalogue
from etude.catalogue.daily import problem_of_the_day
from etude.catalogue.load import load_collection, load_problem
from etude.catalogue.model import Collection, Problem, Root, Summary
from etude.catalogue.roots import builtin_root, resolve_roots
from etude.catalogue.trust import TrustStore

__all__ = [
    "Catalogue",
    "Collection",
    "Problem",
    "Root",
    "Summary",
    "TrustStore",
    "builtin_root",
    "load_collection",
    "load_problem",
    "problem_of_the_day",
    "resolve_roots",
]
