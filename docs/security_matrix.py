"""Write the table of `make security-report` into security.md, between its two `matrix` comments.

`python docs/security_matrix.py` writes it anew; with `--check` nothing is written, and the exit status is 1 when
the page shows something else than the hostile suite says today.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
PAGE = CHECKOUT / "docs" / "security.md"
REPORT = (sys.executable, str(CHECKOUT / "tests" / "hostile" / "hostile.py"), "--report")
PLACE = re.compile(
    r"(?<=<!-- matrix: made by docs/security_matrix.py -->\n).*?(?=<!-- /matrix -->)", re.DOTALL
)


def main(arguments: list[str]) -> int:
    """Write the table, or compare it."""
    page = PAGE.read_text(encoding="utf-8")
    if len(PLACE.findall(page)) != 1:
        print(f"{PAGE} has no place for the table, or several", file=sys.stderr)
        return 2
    done = subprocess.run(REPORT, stdout=subprocess.PIPE, check=True, encoding="utf-8")
    fresh = PLACE.sub(lambda _: f"\n{done.stdout.strip()}\n\n", page)
    if "--check" not in arguments:
        PAGE.write_text(fresh, encoding="utf-8")
    elif fresh != page:
        print("security.md shows an older table; run: python docs/security_matrix.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
