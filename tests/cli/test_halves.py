"""The linter in two processes finds what it finds in one, whatever becomes of the other process."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.stories import ROOT, shipped

# In a process of its own, for one with threads, as a test's is, never forks.
START = """
import os, sys
from attrs import evolve
from game.cli import halves
from game.scenario.lint import READING
from game.scenario.lint.run import at_last, inspect
from tests.stories import SHIPPED

forks, fork = [], os.fork
def counted():
    forks.append(os.getpid())
    return fork()
os.fork = counted
os.sched_getaffinity = lambda _: range(CORES)

def told(name, linter=at_last):
    found = inspect(SHIPPED / name, lambda world: SHIPPED / world, True, linter).problems
    return [str(problem) for problem in found]
"""


def run(script: str, *, cores: int = 2) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", START.replace("CORES", str(cores)) + script]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux says how many cores there are")


@needs_linux
@pytest.mark.parametrize("name", shipped())
def test_two_find_what_one_finds(name: str) -> None:
    done = run(f"assert told({name!r}, halves.in_two) == told({name!r}) and len(forks) == 1")
    assert (done.returncode, done.stderr) == (0, "")


@needs_linux
@pytest.mark.parametrize("end", ["os._exit(7)", "os.kill(os.getpid(), 9)", "raise RuntimeError('a slip')"])
def test_what_breaks_in_the_other_process_is_found_in_this_one(end: str) -> None:
    script = f"""
whole = told('deep-water')
here, find = os.getpid(), READING[-1].find
def broken(model):
    if os.getpid() != here:
        {end}
    return find(model)
last = evolve(READING[-1], find=broken)
halves.READING = (*READING[:-1], last)
lint = halves.lint
halves.lint = lambda w, lints: lint(w, [last if each.code == last.code else each for each in lints])
assert told('deep-water', lambda w, lints: halves.in_two(w, [*lints[:-1], last])) == whole != []
assert len(forks) == 1
"""
    done = run(script)
    assert (done.returncode, done.stderr) == (0, "")


@needs_linux
def test_a_scenario_with_errors_is_not_linted_and_leaves_no_process_behind() -> None:
    script = """
import shutil, tempfile
from pathlib import Path
with tempfile.TemporaryDirectory() as folder:
    home = Path(folder) / 'deep-water'
    shutil.copytree(SHIPPED / 'deep-water', home)
    (home / 'more.yaml').write_text('situations: {odd: {label: Odd, starts: trad > 40, stops: trade < 30}}')
    found = [str(p) for p in inspect(home, lambda world: SHIPPED / world, True, halves.in_two).problems]
assert any('unknown-name' in each for each in found), found
assert len(forks) == 1
try:
    os.waitpid(-1, 0)
except ChildProcessError:
    pass
else:
    raise AssertionError('the other process is still there')
"""
    done = run(script)
    assert (done.returncode, done.stderr) == (0, "")


def test_one_core_is_enough() -> None:
    done = run("assert told('deep-water', halves.in_two) == told('deep-water') and not forks", cores=1)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_process_with_threads_is_never_forked() -> None:
    script = """
import threading
gate = threading.Event()
other = threading.Thread(target=gate.wait)
other.start()
assert told('deep-water', halves.in_two) == told('deep-water') and not forks
gate.set()
other.join()
"""
    done = run(script)
    assert (done.returncode, done.stderr) == (0, "")
