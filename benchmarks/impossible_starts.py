"""Prints what newscrawl says of each start that cannot work: its exit code and its sentence.

python benchmarks/impossible_starts.py
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from newscrawl.job.outcome import WRONG_ARGUMENTS
from tests.integration.test_impossible_starts import STARTS, start
from tests.paper import Paper


def main() -> None:
    """Try them one after the other."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    right = 0
    for number, name in enumerate(STARTS, 1):
        with Paper(2) as paper, tempfile.TemporaryDirectory() as folder:
            done = start(Path(folder), paper, name)
            said = done.stderr.strip().splitlines()
            is_said = bool(said) and said[-1].startswith("newscrawl: error: ")
            right += (
                done.returncode == WRONG_ARGUMENTS and is_said and "Traceback" not in done.stderr and not paper.hits
            )
            trace = " WITH A TRACEBACK" if "Traceback" in done.stderr else ""
            words = " ".join(STARTS[name][0])
            print(f"{number}. {name} ({words}): exit {done.returncode}{trace}, {len(paper.hits)} requests")
            print(f"   {said[-1].replace(folder, '.') if said else ''}", flush=True)
    print(f"{right} of {len(STARTS)} end with code {WRONG_ARGUMENTS} and a sentence, before the first request")


if __name__ == "__main__":
    main()
