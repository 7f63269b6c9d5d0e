"""Extensions that count, check and report a run."""
