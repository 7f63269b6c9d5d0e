"""Rule files of ftr-site-config (fivefilters.org, public domain) become site files."""
