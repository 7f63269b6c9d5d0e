"""Publishing systems that benchmarks/systems.py builds and crawls."""
