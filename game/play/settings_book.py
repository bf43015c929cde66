"""The file of the settings: read without trust, written whole or not at all.

What opens the program waits for this module, so it imports the rest only when there is something to read or write.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from attrs import define

from game.play.settings import Settings, read

MOST_BYTES = 64 * 1024
ASIDE, NEW = ".aside", ".new"
_HEAD = "# Wakhan's settings. The program writes this file anew when a setting is changed.\n"


class _Unread(Exception):
    """A file that gives no settings; the message says why."""


@define
class SettingsBook:
    """The settings and where they are kept, in memory only where `path` is None.

    `trouble` is a sentence about a file that could not be read or written, `troubles` all that is wrong in
    it; `spoilt` says that it was not understood, so that the next writing keeps it aside.
    """

    path: Path | None = None
    settings: Settings = Settings()
    trouble: str | None = None
    troubles: tuple[str, ...] = ()
    spoilt: bool = False

    @classmethod
    def open(cls, path: Path) -> SettingsBook:
        """Read the file; a missing one means the defaults, a damaged one the defaults and a sentence."""
        try:
            settings, troubles = read(_table(path))
        except _Unread as error:
            told = f"The settings were not read: {error}. The defaults are used"
            aside = f"; the file is kept as {path.name}{ASIDE} once a setting changes."
            return cls(path, trouble=told + aside, troubles=(f"{told}.",), spoilt=True)
        return cls(path, settings, _told(troubles), troubles, bool(troubles))

    @property
    def seen(self) -> tuple[str, ...]:
        """List what has been shown once."""
        return self.settings.seen

    def mark_seen(self, ids: Iterable[str]) -> None:
        """Keep that something has been shown."""
        self.keep(self.settings.having_seen(ids))

    def keep(self, settings: Settings) -> None:
        """Take new settings and write them; `trouble` says what hindered that."""
        if settings == self.settings and not self.trouble:
            return
        self.settings, self.trouble = settings, None
        if self.path is not None:
            self._write(self.path)

    def _write(self, path: Path) -> None:
        from game.save.errors import SaveError, plainly

        try:
            with plainly("keep the settings"):
                # A link is followed, so that settings kept elsewhere by the player stay there.
                _replace(path.resolve(), text_of(self.settings).encode(), self.spoilt)
            self.spoilt = False
        except SaveError as error:
            self.trouble = f"{error} They last until you leave."


def text_of(settings: Settings) -> str:
    """Write the settings as the file holds them."""
    from game.play.toml import written

    keys = written(settings.keys, "keys")
    return f"{_HEAD}{written(settings.table())}{written(settings.others)}\n{keys}"


def _replace(path: Path, data: bytes, spoilt: bool) -> None:
    """Put a whole new file in the place of the old one, which is kept aside if it was not understood."""
    from game.save import disk

    if path.exists() and not path.is_file():
        raise OSError(None, "it is not an ordinary file")
    disk.make_folder(path.parent)
    if spoilt:
        disk.move(path, path.with_name(path.name + ASIDE))
    new = path.with_name(path.name + NEW)
    disk.write_new(new, data)
    disk.move(new, path)
    disk.sync_folder(path.parent)


def _table(path: Path) -> dict[str, object]:
    try:
        if not path.exists():
            return {}
        if not path.is_file():
            raise _Unread("there is something else than an ordinary file")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _Unread((error.strerror or "the system refused").lower()) from error
    if len(data) > MOST_BYTES:
        raise _Unread(f"the file is larger than {MOST_BYTES} bytes")
    return _parsed(data)


def _parsed(data: bytes) -> dict[str, object]:
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise _Unread("the file is not text in UTF-8") from None
    except RecursionError:
        raise _Unread("values stand in one another too deep") from None
    except ValueError as error:
        reason = ascii(str(error))[1:-1][:100]
        raise _Unread(reason[:1].lower() + reason[1:]) from None


def _told(troubles: tuple[str, ...]) -> str | None:
    """Say the first thing that is wrong, and how many more there are."""
    if not troubles:
        return None
    more = f" {len(troubles) - 1} more: see `wakhan doctor`." if len(troubles) > 1 else ""
    return f"In the settings {troubles[0]} The default is used.{more}"
