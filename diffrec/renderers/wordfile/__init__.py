r"""Word files as we write them: the synoptic table's, and the redline's, be it the draft's own or one of ours.

elements   <w:p>, <w:r> ..., children where the schema wants them
packages   the parts of a file, and their bytes
newfile    a file that says nothing yet: its page, its foot, its styles, its language
"""
