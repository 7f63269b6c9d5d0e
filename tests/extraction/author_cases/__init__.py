"""Small pages written for the authors: each a few lines of markup set into one plain article, by kind."""
