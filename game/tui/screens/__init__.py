"""The screens, one file each: they hold state, send orders and choose what to draw."""
