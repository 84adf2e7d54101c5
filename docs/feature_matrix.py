"""Write the table of features into editors.md, between its two `features` comments.

`python docs/feature_matrix.py` asks a server as the poorest client does and writes what it found; the test beside
`tests/lsp/poorest_client.py` compares.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
PAGE = CHECKOUT / "docs" / "editors.md"
PLACE = re.compile(
    r"(?<=<!-- features: made by docs/feature_matrix.py -->\n).*?(?=<!-- /features -->)", re.DOTALL
)

sys.path.insert(
    0, str(CHECKOUT / "tests" / "lsp")
)  # what lies beside the tests; test folders are no packages

from poorest_client import reached, table  # noqa: E402  # found by the line above


def main() -> int:
    """Write the table."""
    page = PAGE.read_text(encoding="utf-8")
    if len(PLACE.findall(page)) != 1:
        print(f"{PAGE} has no place for the table, or several", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="etude-") as folder:
        rows = asyncio.run(reached(Path(folder)))
    PAGE.write_text(PLACE.sub(lambda _: f"\n{table(rows)}\n\n", page), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
