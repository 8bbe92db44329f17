"""How long it takes from starting a player to its first picture on the screen."""

import players
import table
from eye import Eye, expected
from material import SCREEN
from players import FFPLAY, KIOSK, MPV
from processes import Family
from screen import Screen

RATE = 250  # looks a second: the figures are too high by up to 4 ms
PATIENCE = 10  # seconds
STARTS = 3  # in each turn: a start is short, and scatters


def first_picture(screen, command, picture):
    """Milliseconds from exec to the picture."""
    with Eye(screen, RATE, PATIENCE) as eye, Family(command, screen.environment()) as family:
        for look in eye.looks():
            if look.at > family.began and look.is_like(picture):
                return (look.at - family.began) * 1000
    raise SystemExit("%s shows nothing in %d s." % (command[0], PATIENCE))


def by_turns(bench, file, commands):
    """A first turn only warms the caches."""
    picture = expected(file, SCREEN)
    runs = []
    with Screen() as screen:
        for turn in range(STARTS * bench.turns + 1):
            bench.say("turn %d" % turn)
            runs.append({name: first_picture(screen, command, picture) for name, command in commands.items()})
    bench.keep(runs)
    return table.medians(runs[1:])


def row(name, taken, bound):
    return table.Row(name, table.cells(taken, "%.0f"),
                     (table.Target(taken[KIOSK], bound, "%.0f ms"), table.ratio(taken, KIOSK, MPV, 1.0)))


def slide(bench):
    picture = bench.material.light_slide()
    show = bench.material.playlist("start-slide", ['<img src="%s" dur="1h"/>' % bench.material.source(picture)])
    taken = by_turns(bench, picture, {
        KIOSK: players.kiosk(show), MPV: players.mpv([picture], "--image-display-duration=inf")})
    return [row("from start to a slide on the screen: ms", taken, 150)]


def film(bench):
    clip = bench.material.film()
    show = bench.material.playlist("film", ['<video src="film.mp4"/>'])
    taken = by_turns(bench, clip, {
        KIOSK: players.kiosk(show), MPV: players.mpv([clip]), FFPLAY: players.ffplay(clip)})
    return [row("from start to the 1080p film on the screen: ms", taken, 250)]
