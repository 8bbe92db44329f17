"""Runs a program with all that it starts, and counts what the whole family costs. Knows nothing of players."""

import ctypes
import os
import pathlib
import signal
import subprocess
import time
from typing import NamedTuple

PROC = pathlib.Path("/proc")
TICK = 1 / os.sysconf("SC_CLK_TCK")
SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER: whoever loses his parent becomes our child, so that his time is counted too
FIRST = -10  # the priority of all that is measured
EACH = 0.5  # seconds from one look at the family to the next: seldom enough to cost nothing


class Stat(NamedTuple):
    """One process, from /proc/PID/stat."""
    pid: int
    state: str
    session: int
    cpu: float  # seconds of its own, without its children's
    begun: int


def stat(pid):
    """None if it is gone."""
    try:
        words = (PROC / str(pid) / "stat").read_text().rsplit(")", 1)[1].split()
    except (OSError, IndexError):
        return None
    return Stat(int(pid), words[0], int(words[3]), (int(words[11]) + int(words[12])) * TICK, int(words[19]))


def numbers(text):
    """"Name: 12 kB" lines as a dictionary of numbers."""
    pairs = (line.split()[:2] for line in text.splitlines() if ":" in line)
    return {pair[0].rstrip(":"): int(pair[1]) for pair in pairs if len(pair) == 2 and pair[1].isdigit()}


def go_first(process):
    """Lets a process in a session of its own go before whatever else the machine does, where root's rights allow it:
    Linux schedules sessions against each other first, so that the priority of a process alone would do nothing."""
    try:
        os.setpriority(os.PRIO_PROCESS, process.pid, FIRST)
        (PROC / str(process.pid) / "autogroup").write_text(str(FIRST))
    except OSError:
        pass


class Family:
    """A program in a session of its own, and everybody it started."""

    def __init__(self, command, environment, log=subprocess.DEVNULL, cwd=None):
        ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
        self.began = time.monotonic()
        self.child = subprocess.Popen([str(word) for word in command], env=environment, cwd=cwd, stdin=subprocess.DEVNULL,
                                      stdout=log, stderr=log, start_new_session=True)
        go_first(self.child)
        self.group = self.child.pid
        self.exit = None
        self.ended = None
        self.counted = 0.0  # CPU seconds of those that have been waited for, with those that they had waited for
        self.next_look = self.began
        self.seen = {}  # (pid, begun) -> CPU seconds when last looked at: the cross-check

    def members(self):
        found = (stat(entry.name) for entry in PROC.iterdir() if entry.name.isdigit())
        return [one for one in found if one and one.session == self.group]

    def look(self):
        self.next_look = time.monotonic() + EACH
        for one in self.members():
            self.seen[one.pid, one.begun] = one.cpu

    def wait(self, seconds):
        """True if the program itself has ended within that time."""
        until = time.monotonic() + seconds
        while self.exit is None:
            pid, status, used = os.wait4(self.child.pid, os.WNOHANG)
            if pid:
                self.ended = time.monotonic()
                self.exit = self.child.returncode = os.waitstatus_to_exitcode(status)
                self.counted += used.ru_utime + used.ru_stime
            elif time.monotonic() >= until:
                return False
            else:
                if time.monotonic() >= self.next_look:
                    self.look()
                time.sleep(0.01)
        return True

    def stop(self):
        """Asks the program to leave, and sees to it that everybody has. All that they used is counted then."""
        if self.exit is None:
            self.look()
            os.kill(self.child.pid, signal.SIGTERM)
            if not self.wait(5):
                os.killpg(self.group, signal.SIGKILL)
                self.wait(5)
        until = time.monotonic() + 2
        while True:
            try:
                pid, _, used = os.wait4(-self.group, os.WNOHANG)
            except ChildProcessError:
                return
            if pid:
                self.counted += used.ru_utime + used.ru_stime
            elif time.monotonic() > until:
                os.killpg(self.group, signal.SIGKILL)
            else:
                time.sleep(0.01)

    def cpu(self):
        """CPU seconds of everybody, once stopped. What was seen while they ran must be in it."""
        seen = sum(self.seen.values())
        if seen > self.counted * 1.01 + 0.1:
            raise SystemExit("%.2f CPU seconds were seen and %.2f counted: a process escaped." % (seen, self.counted))
        return self.counted

    def files(self, name):
        """The text of a file in /proc for each process that is there to answer."""
        for one in self.members():
            try:
                yield one.pid, (PROC / str(one.pid) / name).read_text()
            except OSError:
                pass

    def proportional(self):
        """Proportional set size of all together, in bytes."""
        return sum(numbers(text).get("Pss", 0) for _, text in self.files("smaps_rollup")) * 1024

    def own(self, lasting):
        """Resident memory, shared memory left out, of those who have lived for so many seconds, in bytes. Decoders come
        and go, and how many pictures are in the making at a look says nothing of what stays."""
        uptime = float((PROC / "uptime").read_text().split()[0])
        old = {one.pid for one in self.members() if uptime - one.begun * TICK >= lasting}
        texts = [numbers(text) for pid, text in self.files("status") if pid in old]
        return sum(text.get("RssAnon", 0) + text.get("RssFile", 0) for text in texts) * 1024

    def links(self):
        """Where every open descriptor leads."""
        for one in self.members():
            for entry in self.entries(one, "fd"):
                try:
                    yield os.readlink(entry)
                except OSError:
                    pass

    def threads(self):
        """How many each process has."""
        return [len(self.entries(one, "task")) for one in self.members()]

    @staticmethod
    def entries(one, folder):
        try:
            return list((PROC / str(one.pid) / folder).iterdir())
        except OSError:
            return []

    def wake_ups(self):
        """How often any thread of the family has gone to sleep so far."""
        total = 0
        for one in self.members():
            for thread in self.entries(one, "task"):
                try:
                    total += numbers((thread / "status").read_text()).get("voluntary_ctxt_switches", 0)
                except OSError:
                    pass
        return total

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
