"""What is between a crawl and the network: which addresses it connects to, and how much of an answer it takes."""
