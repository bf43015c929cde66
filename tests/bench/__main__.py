"""`python -m tests.bench NAME [--json]`: measurements as ratios within one run."""

import argparse
import json
from importlib import import_module

NAMES = ("check", "keys", "playouts", "preview", "saves", "startup")  # each a module with a `measure()`


def main() -> None:
    """Run one benchmark and print one object."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("name", choices=NAMES)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    found = import_module(f"tests.bench.{options.name}").measure()
    if options.json:
        print(json.dumps(found))
    else:
        for name, number in found.items():
            print(f"{name:28} {number:>12,.3f}")


if __name__ == "__main__":
    main()
