"""The map room without its screen: what lies where, and how it is drawn in cells."""
