# /// expect
# outcome = "runtime-error"
# passed = 0
# ///
import sys

for name, module in list(sys.modules.items()):
    if name.startswith("_etude_cage"):
        for attribute in dir(module):
            if attribute in ("compare", "packb"):
                setattr(module, attribute, lambda *_, **__: b"")


def answer():
    return 41
