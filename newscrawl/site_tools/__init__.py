"""What learns, tests and mends site files: for the commands ``new``, ``test``, ``mend`` and ``sites``."""
