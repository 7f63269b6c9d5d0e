"""A page parsed once with lexbor: lines, boxes and what each block of the page is."""
