"""Words by which a language cites, counts and sets a time, one value a language."""
