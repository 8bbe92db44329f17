"""What happens on the screen where one clip ends and the next begins: black, the desktop, a picture held too long,
pictures lost. The clips say in every picture which it is; the loop's own seam is one of the boundaries."""

import itertools
import os
from typing import NamedTuple

import numbered
import players
import table
from eye import Eye
from material import FADE
from players import KIOSK, MPV, VLC
from processes import Family
from screen import Screen

RATE = 60  # looks a second: what a display of that rate would have shown
SETTLED = 3.0  # seconds after the first picture from which on it counts
WATCHED = 40  # seconds that count
FRAME = 1 / numbered.RATE
LONGEST = (FRAME + 2 / RATE) * 1000 + 0.01  # ms: its own time, a tick of the display, and a tick of who looks


class Seen(NamedTuple):
    """What one player showed."""
    black: int  # looks
    desktop: int  # looks
    longest: float  # ms that one picture stood
    cut_off: int  # pictures that should have been first or last of a clip and were not seen
    skipped: int  # other pictures that were not seen
    boundaries: int
    blended: float  # different pictures a second while two clips were on


def watched(screen, command):
    """The looks at what the command plays, from when it has settled."""
    with Eye(screen, RATE, WATCHED + 30) as eye, Family(command, screen.environment()):
        begin = None
        for look in eye.looks():
            if begin is None and numbered.read(look):
                begin = look.at + SETTLED
            if begin is not None and begin <= look.at:
                yield look
            if begin is not None and look.at > begin + WATCHED:
                return


def longest_held(looks):
    """Milliseconds from the first look at a picture to the first look at another one, in whole looks."""
    pictures = itertools.groupby(looks, key=lambda look: look.bands)
    begins = [next(group).at for _, group in pictures]
    longest = max((later - at for at, later in itertools.pairwise(begins)), default=0)
    return round(longest * RATE) / RATE * 1000


def showings(looks):
    """For each time that a clip was on: its number, and the numbers of its pictures as they were seen."""
    current = {}
    for look in looks:
        read = numbered.read(look)
        for clip in [clip for clip in current if clip not in read and not look.is_black()]:
            yield clip, current.pop(clip)
        for clip, frame in read.items():
            pictures = current.setdefault(clip, [])
            if not pictures or pictures[-1] != frame:
                pictures.append(frame)


def judged(looks):
    looks = list(looks)
    whole = list(showings(looks))[1:]  # the first one had begun before
    cut_off = sum(pictures[0] + numbered.FRAMES - 1 - pictures[-1] for _, pictures in whole)
    skipped = sum(pictures[-1] - pictures[0] + 1 - len(set(pictures)) for _, pictures in whole)
    both = [look for look in looks if len(numbered.read(look)) == 2]
    changes = sum(one.bands != other.bands for one, other in itertools.pairwise(both))
    return Seen(sum(look.is_black() for look in looks), sum(look.shows_desktop() for look in looks),
                longest_held(looks), cut_off, skipped, len(whole), changes / len(both) * RATE if both else 0)


def vlc_as_nobody(clips):
    """VLC refuses to play for root, so root lends it a user who is nobody."""
    command = players.vlc(clips, "--loop")
    as_nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"]
    return as_nobody + command if os.geteuid() == 0 else command


def boundaries(bench):
    clips = numbered.clips(bench.material)
    items = ['<video src="%s"/>' % bench.material.source(clip) for clip in clips]
    commands = {
        KIOSK: players.kiosk(bench.material.playlist("cuts", items)),
        MPV: players.mpv(clips, "--loop-playlist=inf"), VLC: vlc_as_nobody(clips)}
    with Screen() as screen:
        screen.lend_home()
        seen = {}
        for name, command in commands.items():
            bench.say(name)
            seen[name] = judged(watched(screen, command))
        bench.say("fades")
        faded = judged(watched(screen, players.kiosk(bench.material.playlist("fades", items, FADE))))
    bench.keep({**seen, "fades": faded})
    return rows(seen, faded)


def rows(seen, faded):
    kiosk = seen[KIOSK]
    count = "%d boundaries of 2-second clips" % kiosk.boundaries
    each = lambda field, form="%d": {name: form % getattr(one, field) for name, one in seen.items()}
    none = lambda figure: (table.Target(figure, 0, "%d"),)
    return [
        table.Row(count + ": black looks at 60 Hz", each("black"), none(kiosk.black)),
        table.Row("the same: looks at the desktop", each("desktop"), none(kiosk.desktop)),
        table.Row("the same: longest held picture, ms", each("longest", "%.0f"),
                  (table.Target(kiosk.longest, LONGEST, "%.0f ms"),)),
        table.Row("the same: first and last pictures lost", each("cut_off"), none(kiosk.cut_off)),
        table.Row("the same: other pictures lost", each("skipped")),
        table.Row("with fades of 0.6 s: longest held picture, ms", {KIOSK: "%.0f" % faded.longest},
                  (table.Target(faded.longest, LONGEST, "%.0f ms"), table.Target(faded.black, 0, "%d black"))),
        table.Row("the same: different pictures a second while both are on", {KIOSK: "%.0f" % faded.blended},
                  (table.Target(faded.blended, 25, "%.0f", at_least=True),))]
