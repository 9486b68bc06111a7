"""What a delegation says of words, in the six languages; a file for each.

    "US: Delete “authorized”"     delete, in its plain form
    "EU cannot accept"            "accept", turned round by "cannot"
    "supported by Fiji"           names behind the position

Sources: margin comments of negotiated texts (English); the other languages have the words that are the same in every
dictionary of the field, and no more.
"""
