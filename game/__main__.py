"""`python -m game` is the command `wakhan`."""

from game.cli.main import run

if __name__ == "__main__":
    run()
