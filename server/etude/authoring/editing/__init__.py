"""What an editor shows an author who writes a problem: what is wrong, what can be written here, what a key is for."""
