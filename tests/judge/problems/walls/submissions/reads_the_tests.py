# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import pathlib

ROOT = "{problems}"

def answer():
    try:
        found = sorted(pathlib.Path(ROOT, "walls").rglob("*.toml"))
        found[0].read_text()
    except Exception:
        return None
    return 42
