"""Articles in a local page: a database that is made for one look, and Datasette with our pages (extra ``browse``)."""
