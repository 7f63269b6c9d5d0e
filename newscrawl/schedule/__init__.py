"""Runs of a job at set times: by systemd, by cron or by a loop of our own, each run in a folder of its own."""
