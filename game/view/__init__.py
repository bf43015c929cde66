"""Pure wording and shaping shared by every front end: no screen, no file, no clock."""
