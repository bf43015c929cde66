"""A bare Textual program, to compare with: one line of text, and a mark that moves with any key."""

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Static


class Bare(App[None]):
    """Shows where it is; `q` leaves."""

    def compose(self) -> ComposeResult:
        """Show one line."""
        yield Static("BARE AND READY", id="line")

    def on_key(self, event: Key) -> None:
        """Answer a key with a changed line."""
        if event.key == "q":
            self.exit()
        self.query_one("#line", Static).update(f"BARE AND READY {event.key}")


if __name__ == "__main__":
    Bare().run()
