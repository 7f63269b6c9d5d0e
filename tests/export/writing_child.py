"""A process that writes articles FIRST..LAST-1 of a job, naming each on stdout once it is on disk.

usage: writing_child.py FOLDER FIRST LAST [COMPRESSION [SHARD_LINES]]
"""

import sys
from pathlib import Path

from newscrawl.export.exporter import Exporter, Rotation, plain
from tests.export.made_articles import made_article


def main(folder, first, last, compression="none", shard_lines="40"):
    exporter = Exporter(Path(folder), compression, Rotation(lines=int(shard_lines)))
    for number in range(int(first), int(last)):
        exporter.take(plain(made_article(number)))
        exporter.syncing()()
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
    exporter.rotate()
    exporter.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
