"""Stored pages: web archives (WARC, ARC, WACZ) read as they really are, and written as the standard wants them."""
