"""The Redis or Valkey server that workers on many machines share."""
