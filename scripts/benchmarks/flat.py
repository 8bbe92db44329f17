"""Ten thousand changes from one short item to the next: what the player and its helpers hold must be the same at the
end as after the first hundred."""

import collections
import statistics
import time

import players
import table
from players import KIOSK
from processes import Family
from screen import Screen

CHANGES = 10_000
CHANGES_QUICKLY = 500
SETTLED = 100  # changes after which nothing may be added
DIFFERENT = 50  # clips, and as many pictures
ITEM = 0.2  # seconds
LOOKS = 80  # at either end: decoders come and go, so that what stays is the least that was seen
BETWEEN = 0.25  # seconds
LASTING = 5.0  # seconds that no decoder of so short an item lives: the player and its nursery do
MEMORY = 4.0  # MB that may be added: less than 420 bytes a change
SLOWEST = 1.1  # times as long as the items last


def items(material, lasts=ITEM):
    """Clips and pictures by turns, all of them small: what counts is how often they change."""
    folder = "short" if lasts == ITEM else "short-%gs" % lasts
    for number in range(DIFFERENT):
        source = "testsrc2=s=320x180:r=30,hue=h=%d" % (number * 7)
        sound = "sine=frequency=%d:sample_rate=48000" % (220 + 10 * number)
        clip = material.made("%s/clip%d.mp4" % (folder, number), [
            "-f", "lavfi", "-i", source, "-f", "lavfi", "-i", sound, "-t", lasts, "-c:v", "libx264", "-preset", "fast",
            "-pix_fmt", "yuv420p", "-c:a", "aac"])
        picture = material.made("%s/picture%d.png" % (folder, number), ["-f", "lavfi", "-i", source, "-frames:v", "1"])
        yield '<video src="%s"/>' % material.source(clip)
        yield '<img src="%s" dur="%dms"/>' % (material.source(picture), lasts * 1000)


def held(family):
    """What the family holds now."""
    total = collections.Counter(memory=family.own(LASTING) / 1e6, processes=len(family.members()))
    total["zombies"] = sum(one.state == "Z" for one in family.members())
    for what, is_of in (("descriptors", lambda link: True), ("memfds", lambda link: link.startswith("/memfd:"))):
        total[what] = sum(map(is_of, family.links()))
    total["threads"] = sum(family.threads())
    return total


def shown(log):
    return sum(line.count("shown: short/") for line in log.read_text(errors="replace").splitlines())


def at(family, log, change):
    """Waits for a change, and gives the looks from there on, as {what: [figures]}."""
    while shown(log) < change:
        if family.wait(1):
            raise SystemExit("The kiosk ended with %s: see %s." % (family.exit, log))
    looks = []
    for _ in range(LOOKS):
        looks.append(held(family))
        time.sleep(BETWEEN)
    return {what: [look[what] for look in looks] for what in looks[0]}


def flat(bench):
    show = bench.material.playlist("short", items(bench.material))
    log = bench.material.folder / "flat.log"
    last = (CHANGES_QUICKLY if bench.is_quick else CHANGES) - int(LOOKS * BETWEEN / ITEM)  # the looks take a while
    with Screen() as screen, log.open("w") as file:
        with Family(players.kiosk(show), screen.environment(), file) as family:
            early = at(family, log, SETTLED)
            bench.say("after %d changes: %s" % (SETTLED, told(early)))
            late = at(family, log, last)
            seconds, changes = time.monotonic() - family.began, shown(log)
            bench.say("after %d changes: %s" % (changes, told(late)))
    bench.keep({"early": early, "late": late, "seconds": seconds, "changes": changes})
    return rows(early, late, changes, seconds)


def told(figures):
    return ", ".join("%s %.4g" % (what, statistics.median(those)) for what, those in figures.items())


def rows(early, late, changes, seconds):
    stays = {what: (min(early[what]), min(late[what])) for what in early}
    memory = stays.pop("memory")
    added = sum(max(0, later - before) for before, later in stays.values())
    figures = ["%.1f, %.1f MB" % memory] + ["%d, %d %s" % (*pair, what) for what, pair in stays.items()]
    return [table.Row("%d changes, one every %.1f s: held after %d and at the end" % (changes, ITEM, SETTLED),
                      {KIOSK: "; ".join(figures)},
                      (table.Target(memory[1] - memory[0], MEMORY, "%+.1f MB"), table.Target(added, 0, "%d others"),
                       table.Target(seconds / (changes * ITEM), SLOWEST, "%.2f x their time")))]
