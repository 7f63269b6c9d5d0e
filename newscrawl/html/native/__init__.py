"""The walk over a page's tree in C, built by ``make compiled``: docs/explanation/native.md says how and why."""
