"""The frontier that many machines share on a Redis or Valkey server."""
