"""One module a command; what it needs is imported when it runs."""
