"""Which URL next, on which machine, and what is done."""
