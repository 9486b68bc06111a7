"""The rules, one a file; a file `item_dropped.py` holds the rule `item_dropped`, which is called "item-dropped"."""
