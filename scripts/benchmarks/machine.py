"""The machine that figures were taken on, in one sentence."""

import datetime
import os
import pathlib

import players


def processor():
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "unknown processor")


def debian():
    return pathlib.Path("/etc/debian_version").read_text().strip()


def described(turns):
    programs = ", ".join("%s %s" % pair for pair in players.versions().items())
    cores = len(os.sched_getaffinity(0))
    graphics = "a graphics device" if pathlib.Path("/dev/dri").exists() else "no graphics device"
    return ("Medians of %d %s by turns on %s, %d cores, %s, Debian %s, Xvfb 1920x1080; %s; %s."
            % (turns, "turn" if turns == 1 else "turns", processor(), cores, graphics, debian(), programs,
               datetime.date.today().isoformat()))
