"""What captions, sound, fades and the hint cost, each as the CPU seconds that the kiosk takes more with it than without."""

import players
import table
from cost import SHOW_SECONDS, by_turns
from material import CUT, FADE
from players import KIOSK

EACH = 2.0  # seconds from one slide to the next, however they change
OVERLAP = 0.6  # seconds that a fade takes of both its slides


def captions(bench):
    bench.material.film()
    words = bench.material.captions()
    plain = bench.material.playlist("film", ['<video src="film.mp4"/>'])
    captioned = bench.material.playlist("captions", ['<video src="film.mp4" captions="%s"/>' % words.name])
    return [more("captions over the film", bench, players.kiosk(captioned, "--once"), players.kiosk(plain, "--once"))]


def sound(bench):
    bench.material.film()
    show = bench.material.playlist("film", ['<video src="film.mp4"/>'])
    return [more("the film's sound, levelled", bench, players.kiosk(show, "--once"),
                 players.kiosk(show, "--once", "--mute"))]


def fades(bench):
    bench.material.slides()
    shows = [bench.material.playlist(name, ['<slides src="slides" dur="%.1fs"/>' % seconds], transition)
             for name, seconds, transition in (("faded", EACH + OVERLAP, FADE), ("cut", EACH, CUT))]
    count = int(SHOW_SECONDS / EACH)
    return [more("%d fades of 0.6 s between slides" % count, bench, *map(players.kiosk, shows), seconds=SHOW_SECONDS)]


def hint(bench):
    """The invitation to touch, which stands on whatever plays where there is a menu."""
    bench.material.film()
    shows = [bench.material.playlist(name, ['<video src="film.mp4"/>'], menu=menu)
             for name, menu in (("hint", players.MENU), ("film", "off"))]
    return [more("the hint over the film", bench, *(players.kiosk(show, *players.WITH_MENU, "--once") for show in shows))]


def more(name, bench, with_it, without, seconds=None):
    """What the one command takes more than the other."""
    cpu = by_turns(bench, {"with": with_it, "without": without}, seconds)
    return table.Row(name + ": CPU s beside %.2f without" % cpu["without"],
                     {KIOSK: "%+.2f" % (cpu["with"] - cpu["without"])})
