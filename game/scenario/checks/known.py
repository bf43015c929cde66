"""What to say of a name that is like none there is."""

NAMES = "`wakhan graph PATH --names` lists what there is"
MOST_LISTED = 12  # names in one hint
