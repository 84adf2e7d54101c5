"""Write docs/keys.md and the JSON Schemas of docs/schema from the table of keys.

`python docs/keys.py` writes them anew; with `--check` nothing is written, and the exit status is 1 where one of
them says something else than the table.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from etude.authoring.json_schema import SCHEMAS, json_schema
from etude.authoring.key_page import key_page

DOCS = Path(__file__).parent


def main(arguments: list[str]) -> int:
    """Write the files, or compare them."""
    wanted = {DOCS / "keys.md": key_page()}
    for name in SCHEMAS:
        text = json.dumps(json_schema(name), indent=2, ensure_ascii=False)
        wanted[DOCS / "schema" / f"{name}.schema.json"] = f"{text}\n"
    stale = [file for file, text in wanted.items() if not file.is_file() or file.read_text("utf-8") != text]
    for file in stale if "--check" not in arguments else ():
        file.write_text(wanted[file], encoding="utf-8")
    if stale and "--check" in arguments:
        print(f"{', '.join(file.name for file in stale)}: run python docs/keys.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
