"""How long it takes from a touch to the first picture that answers it: on the film, the film at half its brightness,
above which the menu then fades in; on a button of the menu, its bright edge."""

import statistics
import subprocess
import time
from typing import NamedTuple

import players
import table
from eye import Eye, look_of
from players import KIOSK
from processes import Family, go_first
from screen import Screen

PATIENCE = 10  # seconds for the film to begin
SETTLED = 5  # seconds of film after which whatever is made ready for a touch is ready
TOUCHES = 20  # in each turn
ANSWERED = 0.75  # of the brightness before the touch: between the film's own changes in a moment, and half
VISIBLE = 16  # of 255: less could not be seen to get darker
TICK = 1000 / 60  # ms: a display's
BOUND = TICK + 10


def wait_for_picture(screen):
    with Eye(screen, 60, PATIENCE) as eye:
        if not any(not look.is_black() and not look.shows_desktop() for look in eye.looks()):
            raise SystemExit("The kiosk shows nothing in %d s." % PATIENCE)


def touched(screen, what, look):
    """For each touch of the film or the button, looks: at its moment, as it was just before; and those after it."""
    finger = subprocess.Popen([players.BIN / "touch-screen", what, str(TOUCHES)], env=screen.environment(), text=True,
                              stdout=subprocess.PIPE, start_new_session=True)
    go_first(finger)
    groups = finger.communicate()[0].split("touch\n")[1:]
    if finger.returncode or len(groups) != TOUCHES:
        raise SystemExit("touch-screen ended with %d." % finger.returncode)
    return [[look(line) for line in group.splitlines()] for group in groups]


def brightness(look):
    return sum(map(sum, look.colors())) / (3 * len(look.colors()))


def film_gets_dark(before, look):
    if brightness(before) < VISIBLE:
        raise SystemExit("The film is too dark to be seen to answer.")
    return brightness(look) < ANSWERED * brightness(before)


class Sum(NamedTuple):
    at: float  # seconds of the steady clock
    pixels: str  # another one where any pixel of the screen's middle column changed


def sum_of(line):
    at, pixels = line.split()
    return Sum(int(at) / 1e6, pixels)


def button_changes(before, look):
    return look.pixels != before.pixels


def answered_after(answers, before, *looks):
    """Milliseconds from the touch to the answer."""
    answer = next((look for look in looks if answers(before, look)), None)
    if answer is None:
        raise SystemExit("Nothing answers a touch.")
    return (answer.at - before.at) * 1000


def rows(bench, name, show, *how):
    """What is touched, how its looks are read, and what answers: `how`."""
    what, look, answers = how
    taken = []
    with Screen() as screen, Family(players.kiosk(show, *players.WITH_MENU), screen.environment()):
        wait_for_picture(screen)
        time.sleep(SETTLED)
        for turn in range(bench.turns):
            bench.say("%s, turn %d" % (what, turn))
            taken += [answered_after(answers, *looks) for looks in touched(screen, what, look)]
    bench.keep(taken)
    median = statistics.median(taken)
    return [table.Row("from a touch on %s to its answer, median of %d: ms" % (name, len(taken)),
                      {KIOSK: "%.0f" % median}, (table.Target(median, BOUND, "%.1f ms"),)),
            table.Row("the same: the slowest, ms", {KIOSK: "%.0f" % max(taken)})]


def touch(bench):
    """On the sample's own menu, while the 1080p film plays."""
    bench.material.film()
    film = ['<video src="film.mp4"/>']
    held = bench.material.playlist("touch", film, menu=players.MENU)
    playing = bench.material.playlist("touch-over", film, menu=players.MENU, over="play")
    return [*rows(bench, "the film", held, "film", look_of, film_gets_dark),
            *rows(bench, "a button while the film goes on beneath", playing, "button", sum_of, button_changes)]
