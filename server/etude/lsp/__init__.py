"""The protocol adapter: the only part that knows pygls and lsprotocol."""
