"""What to say of a name that is like none there is."""

NAMES = "`wakhan graph PATH --names` lists what there is"
FOR_EACH = "'actor' stands for someone only beside 'for_each'"
MOST_LISTED = 12  # names in one hint
