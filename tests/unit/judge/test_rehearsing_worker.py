"""A worker that is forked ahead rehearses, and outlives a machine that has no time for it."""

from __future__ import annotations

import subprocess
import sys

SLOW = """
import os

from etude.judge.cage import worker
from etude.judge.cage.channel import Channel

worker._REHEARSAL = "import time\\ntime.sleep(1.0)\\n" + worker._REHEARSAL
worker.Worker(Channel(*os.pipe()), 0).rehearse()
os._exit(7)
"""


def test_a_rehearsal_may_take_longer_than_a_submission() -> None:
    done = subprocess.run([sys.executable, "-c", SLOW], check=False, timeout=60)
    assert done.returncode == 7
