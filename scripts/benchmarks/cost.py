"""What playing costs: CPU seconds of a player with all its children, wake-ups of a still picture, memory."""

import time

import players
import table
from players import FFMPEG, FFPLAY, KIOSK, MPV, MPV_OWN
from processes import Family
from screen import Screen

SHOW_SECONDS = 30
PATIENCE = 90  # seconds for what is to end by itself
MEGA = 1e6


def played(screen, command, seconds=None, samples=()):
    """CPU seconds of the command, ended after `seconds` or by itself. `samples` are pairs (second, call with it)."""
    with Family(command, screen.environment()) as family:
        for at, call in samples:
            family.wait(max(0, family.began + at - time.monotonic()))
            call(family)
        is_over = family.wait(family.began + (seconds or PATIENCE) - time.monotonic())
        if is_over != (seconds is None) or family.exit:
            raise SystemExit("%s ended with %s after %.1f s." % (command[0], family.exit, time.monotonic() - family.began))
    return family.cpu()


def by_turns(bench, commands, seconds=None, samples=None):
    """The commands one after the other, `bench.turns` times, after a turn that only warms caches: medians of CPU seconds."""
    with Screen() as screen:
        runs = []
        for turn in range(bench.turns + 1):
            taken = {}
            for name, command in commands.items():
                bench.say("%s, turn %d" % (name, turn))
                only = None if name == FFMPEG else seconds
                taken[name] = played(screen, command, only, samples(name) if samples and turn else ())
            runs.append(taken)
        bench.keep(runs)
    return table.medians(runs[1:])


def film(bench):
    """1080p30, with the memory it takes."""
    clip = bench.material.film()
    show = bench.material.playlist("film", ['<video src="film.mp4"/>'])
    memory = {}
    at = (8, 11, 14)

    def samples(name):
        return [(second, lambda family: memory.setdefault(name, []).append(family.proportional() / MEGA)) for second in at]

    cpu = by_turns(bench, {
        KIOSK: players.kiosk(show, "--once"), MPV: players.mpv([clip]), MPV_OWN: players.mpv([clip], vo=None),
        FFPLAY: players.ffplay(clip), FFMPEG: players.ffmpeg(clip, "scale=1920:1080")},
        samples=lambda name: [] if name == FFMPEG else samples(name))
    held = table.medians([dict(zip(memory, figures)) for figures in zip(*memory.values())])
    return [
        table.Row("H.264 1080p30, 18 s: CPU s", table.cells(cpu),
                  (table.ratio(cpu, KIOSK, FFMPEG, 1.08), table.ratio(cpu, KIOSK, MPV, 0.63))),
        table.Row("the same: memory (PSS), MB", table.cells(held, "%.0f"), (table.ratio(held, KIOSK, MPV, 1.0),))]


def dvd(bench):
    """480i, every field a picture; mpv with the filter it takes by itself, which is yadif."""
    clip = bench.material.dvd()
    show = bench.material.playlist("dvd", ['<video src="film.vob"/>'])
    cpu = by_turns(bench, {
        KIOSK: players.kiosk(show, "--once"), MPV: players.mpv([clip], "--deinterlace=yes"),
        FFPLAY: players.ffplay(clip, "-vf", "bwdif=mode=send_field"),
        FFMPEG: players.ffmpeg(clip, "bwdif=mode=send_field,scale=1440:1080")})
    return [table.Row("DVD 480i, a picture a field, 18 s: CPU s", table.cells(cpu),
                      (table.ratio(cpu, KIOSK, FFMPEG, 0.90), table.ratio(cpu, KIOSK, MPV, 0.42)))]


def slide_show(bench):
    """Pictures as large as the screen, at cuts."""
    pictures = bench.material.slides()
    show = bench.material.playlist("slides", ['<slides src="slides" dur="5s"/>'])
    cpu = by_turns(bench, {KIOSK: players.kiosk(show), MPV: players.mpv(pictures, "--image-display-duration=5")},
                   seconds=SHOW_SECONDS)
    return [table.Row("20 PNG, 5 s each, 30 s: CPU s", table.cells(cpu), (table.ratio(cpu, KIOSK, MPV, 0.35),))]


def still(bench):
    """One slide that stays."""
    picture = bench.material.slides()[0]
    show = bench.material.playlist("still", ['<img src="%s" dur="1h"/>' % bench.material.source(picture)])
    commands = {KIOSK: players.kiosk(show), MPV: players.mpv([picture], "--image-display-duration=inf")}
    begin, end = 5, 5 + SHOW_SECONDS
    counts = {name: [] for name in commands}
    spent = {name: [] for name in commands}

    def samples(name):
        def look(family):
            counts[name].append(family.wake_ups())
            spent[name].append(sum(one.cpu for one in family.members()))
        return [(begin, look), (end, look)]

    by_turns(bench, commands, seconds=end + 1, samples=samples)
    rates = table.medians([{n: (c[i + 1] - c[i]) / SHOW_SECONDS for n, c in counts.items()} for i in range(0, 2 * bench.turns, 2)])
    cpu = table.medians([{n: c[i + 1] - c[i] for n, c in spent.items()} for i in range(0, 2 * bench.turns, 2)])
    return [table.Row("a still slide: wake-ups a second, all processes", table.cells(rates, "%.1f"),
                      (table.Target(rates[KIOSK], 1.0, "%.1f"),)),
            table.Row("the same, 30 s: CPU s", table.cells(cpu))]
