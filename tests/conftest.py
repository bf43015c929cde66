"""Profiles of the property tests: quick by default, thorough with WAKHAN_THOROUGH=1."""

import os
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings

_QUIET = (HealthCheck.too_slow, HealthCheck.data_too_large)
settings.register_profile("quick", max_examples=40, deadline=None, suppress_health_check=_QUIET)
settings.register_profile("thorough", max_examples=1500, deadline=None, suppress_health_check=_QUIET)
settings.load_profile("thorough" if os.environ.get("WAKHAN_THOROUGH") else "quick")

for name in ("NO_COLOR", "TEXTUAL_THEME", "WAKHAN_SAVES"):
    os.environ.pop(name, None)
# No test ever reads or writes what whoever runs it has set or kept; one that keeps settings names its own file.
_OWN = Path(tempfile.mkdtemp(prefix="wakhan-tests-"))
os.environ["WAKHAN_SETTINGS"] = str(_OWN / "none" / "settings.toml")
os.environ["WAKHAN_CACHE"] = str(_OWN / "cache")
