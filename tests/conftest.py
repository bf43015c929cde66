"""Profiles of the property tests: quick by default, thorough with WAKHAN_THOROUGH=1."""

import os

from hypothesis import HealthCheck, settings

_QUIET = (HealthCheck.too_slow, HealthCheck.data_too_large)
settings.register_profile("quick", max_examples=40, deadline=None, suppress_health_check=_QUIET)
settings.register_profile("thorough", max_examples=1500, deadline=None, suppress_health_check=_QUIET)
settings.load_profile("thorough" if os.environ.get("WAKHAN_THOROUGH") else "quick")

for name in ("NO_COLOR", "TEXTUAL_THEME", "WAKHAN_SAVES"):
    os.environ.pop(name, None)
