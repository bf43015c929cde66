"""What to say of a name that is like none there is."""

NAMES = "`wakhan graph PATH --names` lists what there is"
PLACES = "the nearest of those under PLACES in `wakhan graph PATH --names` will do"
FOR_EACH = "'actor' stands for someone only beside 'for_each'"
MOST_LISTED = 12  # names in one hint
