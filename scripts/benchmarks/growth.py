"""What a family of processes holds, look by look, and whether any of it grows. Pure but for look()."""

import os
import statistics
import time

from processes import PROC, TICK, numbers

COUNTED = ("descriptors", "memfds", "threads", "processes", "zombies")
FIELDS = ("seconds", "resident_mb", "all_mb", "shared_mb", "cpu_seconds", *COUNTED, "lasting")

LASTING = 5.0  # seconds that no decoder of a one-second item lives: those that do are the player and its nursery
SETTLING = 240.0  # seconds, at most a third of the run: each item comes twice, caches fill, files are opened
MEMORY = 4.0  # MB that may be added
CPU = 1.5  # times as much: the machine may be shared
LEAST_SHOWN = 0.9  # of the items for which there was time


def cpu(pids):
    """CPU seconds of all, with those of their children that have ended and been waited for."""
    total = 0
    for pid in pids:
        try:
            words = (PROC / str(pid) / "stat").read_text().rsplit(")", 1)[1].split()
            total += sum(map(int, words[11:15]))
        except (OSError, IndexError):
            pass
    return total * TICK


def look(family):
    """What there is at this moment. Decoders come and go: see held()."""
    members = family.members()
    uptime = float((PROC / "uptime").read_text().split()[0])
    lasting = sorted(one.pid for one in members if uptime - one.begun * TICK >= LASTING)
    links = list(family.links())
    memfds = [link for link in links if link.startswith("/memfd:")]
    return {
        "seconds": round(time.monotonic() - family.began, 1),
        "resident_mb": round(family.own(LASTING) / 1e6, 2),
        "all_mb": round(of_all(family) / 1e6, 2),
        "shared_mb": round(shared() / 1e6, 2),
        "cpu_seconds": round(cpu(one.pid for one in members), 2),
        "descriptors": len(links),
        "memfds": len(memfds),
        "threads": sum(family.threads()),
        "processes": len(members),
        "zombies": sum(one.state == "Z" for one in members),
        "lasting": " ".join(map(str, lasting)),
    }


def of_all(family):
    """Bytes of memory of all together, shared pictures counted once; not what they have of files, which is divided by
    how many others in the machine have those open too."""
    texts = [numbers(text) for _, text in family.files("smaps_rollup")]
    return sum(text.get("Pss_Anon", 0) + text.get("Pss_Shmem", 0) for text in texts) * 1024


def shared():
    """Bytes of shared memory that lie about in the machine under a name."""
    folder = "/dev/shm"
    try:
        return sum(entry.stat().st_size for entry in os.scandir(folder) if entry.is_file())
    except OSError:
        return 0


def told(one):
    return "%.1f MB resident, %.0f MB in all, " % (one["resident_mb"], one["all_mb"]) + ", ".join(
        "%d %s" % (one[what], what) for what in COUNTED)


def ends(looks):
    """The first and the last quarter, once it has settled."""
    began, ended = looks[0]["seconds"], looks[-1]["seconds"]
    settled = [one for one in looks if one["seconds"] >= began + min(SETTLING, (ended - began) / 3)]
    quarter = max(1, len(settled) // 4)
    return settled[:quarter], settled[-quarter:]


def held(looks, what):
    """What stays: decoders come and go, so it is the least of many looks."""
    return min(one[what] for one in looks)


def cores(looks):
    """CPU seconds a second."""
    if len(looks) < 2:
        return 0
    first, last = looks[0], looks[-1]
    return (last["cpu_seconds"] - first["cpu_seconds"]) / max(0.1, last["seconds"] - first["seconds"])


def faults(looks):
    """A sentence for everything that has grown."""
    if len(looks) < 8:
        yield "nobody can tell after %d looks; play longer" % len(looks)
        return
    early, late = ends(looks)
    for what, unit in (("resident_mb", "MB resident"), ("all_mb", "MB in all"), ("shared_mb", "MB shared by name")):
        before, after = held(early, what), held(late, what)
        if after > before + MEMORY:
            yield "%.1f %s at the beginning, %.1f at the end" % (before, unit, after)
    for what in COUNTED:
        before, after = held(early, what), held(late, what)
        if after > before:
            yield "%d %s at the beginning, %d at the end" % (before, what, after)
    if cores(late) > cores(early) * CPU + 0.05:
        yield "%.2f cores at the beginning, %.2f at the end" % (cores(early), cores(late))


def interruptions(looks, log, item):
    """A sentence for everything that kept the show from going on as it should."""
    if looks:
        shown, wanted = log.count(" shown: "), looks[-1]["seconds"] / item
        if shown < wanted * LEAST_SHOWN:
            yield "%d items were shown, and there was time for %d" % (shown, wanted)
        early, late = ends(looks)
        if not set(early[-1]["lasting"].split()) <= set(late[-1]["lasting"].split()):
            yield "a process that was there at the beginning has been replaced"
    if left_out := log.count(" is left out"):
        yield "%d items were left out" % left_out


def summary(looks):
    if not looks:
        return
    early, late = ends(looks)
    yield "%d looks in %.3g minutes; what stayed in the first and the last quarter:" % (
        len(looks), looks[-1]["seconds"] / 60)
    for what in ("resident_mb", "all_mb", "shared_mb", *COUNTED):
        yield "  %-12s %8.4g %8.4g   (median %.4g, %.4g)" % (
            what, held(early, what), held(late, what), *(statistics.median(one[what] for one in those)
                                                        for those in (early, late)))
    yield "  %-12s %8.2f %8.2f" % ("cores", cores(early), cores(late))
