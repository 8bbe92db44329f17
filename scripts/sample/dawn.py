"""The sample clip "Dawn": first light over a line of hills, while a shanyrak is drawn rib by rib in the sky.
Drawn at 59.94 pictures a second and interlaced, as a DVD has it: MPEG-2, 720x480, 16:9, with AC-3 sound."""

import math
import pathlib
import random
import tempfile

import cairo

import film
import sound
from look import INNER_RADIUS, PAPER, POLE_FROM, POLE_TO, SKY, along, ease, mix, poles, rgb, ribs

SECONDS = 35.0
RATE = 60000 / 1001
PIXELS = (720, 480)
WIDTH, HEIGHT = 480 * 16 / 9, 480  # what is drawn on; the pixels of a DVD are not square
HORIZON = 0.66  # of the height
CENTRE, RADIUS = (WIDTH / 2, 172), 92

# The sky from its top to the horizon, as the night goes: (share of the clip, colours at SKY_STOPS).
SKY_STOPS = (0.0, 0.28, 0.46, 0.58, 0.70)
SKY_KEYS = (
    (0.00, ("#081720", "#0C202B", "#10303D", "#143D4B", "#184854")),
    (0.25, ("#0B212D", "#123747", "#1D5263", "#3B6A73", "#6C7872")),
    (0.45, ("#143A4B", "#235A6C", "#4B7E86", "#9A9183", "#DB9C78")),
    (0.65, ("#235468", "#3F7F92", "#84A29C", "#D8B48A", "#F5B877")),
    (0.85, ("#336F86", "#5C9BAB", "#A8BDAC", "#EBCB95", "#F9CF8A")),
    (1.00, ("#3E7E95", "#6BA9B7", "#B9C8B2", "#F1D5A0", "#FCDD9F")),
)
# Hills from the farthest to the nearest: height of the ridge, its waves, drift of the camera in
# pixels, and the colours at night and by day.
HILLS = (
    (0.600, 22, 18, "#123844", "#C79D7D"),
    (0.640, 20, 30, "#0F303C", "#9C8871"),
    (0.690, 24, 46, "#0C2731", "#6B7462"),
    (0.755, 20, 70, "#0A2029", "#47604F"),
    (0.850, 15, 104, "#07181F", "#2B473F"),
)


def sky_colours(share):
    """The colours at SKY_STOPS at a share of the clip."""
    columns = zip(*(([(at, rgb(c)) for c in colours]) for at, colours in SKY_KEYS))
    return [along(column, share) for column in columns]


def draw_stars(ctx, t, stars):
    for x, y, size, phase, lasting in stars:
        alpha = 0.85 * (1 - ease((t / SECONDS - 0.08) / lasting)) * (0.8 + 0.2 * math.sin(0.9 * t + phase))
        if alpha > 0.01:
            ctx.set_source_rgba(*rgb(PAPER), alpha)
            ctx.arc(x - 0.5 * t, y, size, 0, 2 * math.pi)
            ctx.fill()


def draw_glow(ctx, share):
    """The light before the sun, the sun, and its halo."""
    light = ease((share - 0.12) / 0.7)
    height = HEIGHT * (HORIZON + 0.05 - 0.13 * ease((share - 0.42) / 0.75))
    ctx.save()
    ctx.translate(CENTRE[0], height)
    ctx.scale(1.55, 1)
    halo = cairo.RadialGradient(0, 0, 0, 0, 0, 300)
    for stop, alpha in ((0, 0.62), (0.12, 0.42), (0.35, 0.18), (0.7, 0.04), (1, 0)):
        halo.add_color_stop_rgba(stop, *rgb("#FFD796"), alpha * light)
    ctx.set_source(halo)
    ctx.paint()
    ctx.restore()
    disc = cairo.RadialGradient(CENTRE[0], height, 26, CENTRE[0], height, 34)
    disc.add_color_stop_rgba(0, *rgb("#FFF4D9"), light)
    disc.add_color_stop_rgba(1, *rgb("#FFF0CC"), 0)
    ctx.set_source(disc)
    ctx.arc(CENTRE[0], height, 35, 0, 2 * math.pi)
    ctx.fill()


def draw_shanyrak(ctx, t):
    """Ring by ring, rib by rib, pole by pole; pale as the stars first, then in the colour of the light."""
    colour = along([(10, rgb(SKY)), (22, rgb("#FFE3AE")), (30, rgb(PAPER))], t)
    scale = RADIUS * (1 + 0.0012 * t)
    ctx.save()
    ctx.translate(*CENTRE)
    ctx.scale(scale, scale)
    ctx.set_line_cap(cairo.LINE_CAP_ROUND)

    def stroke(begin, length, path):
        drawn = ease((t - begin) / length)
        if drawn > 0.001:
            ctx.new_path()
            path(drawn)
            for width, alpha in ((7.0, 0.07), (2.2, 0.85)):  # a breath of light around the line
                ctx.set_line_width(width / scale)
                ctx.set_source_rgba(*colour, alpha * min(1.0, 4 * drawn))
                ctx.stroke_preserve()
            ctx.new_path()

    start = -math.pi / 2
    stroke(3.0, 5.0, lambda s: ctx.arc(0, 0, 1, start, start + 2 * math.pi * s))
    stroke(4.5, 5.0, lambda s: ctx.arc_negative(0, 0, INNER_RADIUS, start, start - 2 * math.pi * s))
    for number, curve in enumerate(ribs()):
        stroke(8.5 + 1.1 * number, 2.4, lambda s, c=curve: partial_curve(ctx, c, s))
    for number, angle in enumerate(poles()):
        stroke(16.0 + 0.2 * number, 2.2, lambda s, a=angle: pole(ctx, a, s))
    ctx.restore()


def partial_curve(ctx, curve, share):
    """The first `share` of a cubic curve, by de Casteljau's construction."""
    between = lambda a, b: tuple(p + (q - p) * share for p, q in zip(a, b))
    p0, p1, p2, p3 = curve
    a, b, c = between(p0, p1), between(p1, p2), between(p2, p3)
    d, e = between(a, b), between(b, c)
    ctx.move_to(*p0)
    ctx.curve_to(*a, *d, *between(d, e))


def pole(ctx, angle, share):
    reach = POLE_FROM + (POLE_TO - POLE_FROM) * share
    ctx.move_to(POLE_FROM * math.cos(angle), POLE_FROM * math.sin(angle))
    ctx.line_to(reach * math.cos(angle), reach * math.sin(angle))


def draw_birds(ctx, t, birds):
    """A loose line of birds, far away, flying into the light."""
    fade = ease((t - 18) / 4)
    ctx.set_line_width(1.5)
    ctx.set_line_cap(cairo.LINE_CAP_ROUND)
    ctx.set_source_rgba(*rgb("#1B3A45"), 0.8 * fade)
    for back, side, pace, phase in birds:
        x = 20 + 14 * (t - 18) - back
        y = 226 - 3.4 * (t - 18) + side + 2 * math.sin(0.8 * t + phase)
        lift = 2.8 * math.sin(2 * math.pi * pace * t + phase)
        for wing in (-1, 1):
            ctx.move_to(x, y)
            ctx.curve_to(x + 2 * wing, y - 2.3 - lift, x + 4.4 * wing, y - 2 - lift, x + 7.4 * wing, y - lift)
        ctx.stroke()


def ridge(x, layer, waves):
    height, swing = HILLS[layer][0] * HEIGHT, HILLS[layer][1]
    return height + swing * sum(a * math.sin(x / l + p) for a, l, p in waves)


def draw_hills(ctx, t, waves, mist):
    share = t / SECONDS
    day = ease((share - 0.1) / 0.85)
    for layer, (_, _, drift, night, light) in enumerate(HILLS):
        shift = drift * share
        ctx.move_to(0, HEIGHT)
        for x in range(0, int(WIDTH) + 12, 6):
            ctx.line_to(x, ridge(x + shift, layer, waves[layer]))
        ctx.line_to(WIDTH + 12, HEIGHT)
        ctx.close_path()
        colour = mix(rgb(night), rgb(light), day)
        shade = cairo.LinearGradient(0, HILLS[layer][0] * HEIGHT - 25, 0, HILLS[layer][0] * HEIGHT + 95)
        shade.add_color_stop_rgb(0, *mix(colour, rgb("#FFD796"), 0.16 * day))
        shade.add_color_stop_rgb(1, *mix(colour, rgb("#06141A"), 0.25))
        ctx.set_source(shade)
        ctx.fill()
        for place, y, size, pace, alpha in mist[layer]:
            draw_mist(ctx, (place + pace * t) % (WIDTH + 700) - 350, y, size, alpha * (0.55 + 0.45 * day), day)


def draw_mist(ctx, x, y, size, alpha, day):
    ctx.save()
    ctx.translate(x, y)
    ctx.scale(size, size * 0.085)
    colour = mix(rgb("#3A6470"), rgb("#FBE3BB"), day)
    cloud = cairo.RadialGradient(0, 0, 0, 0, 0, 1)
    for stop, part in ((0, 1), (0.4, 0.62), (0.75, 0.16), (1, 0)):
        cloud.add_color_stop_rgba(stop, *colour, alpha * part)
    ctx.set_source(cloud)
    ctx.arc(0, 0, 1, 0, 2 * math.pi)
    ctx.fill()
    ctx.restore()


def draw_grass(ctx, t, blades):
    """Feather grass of the steppe, in a wind that runs through it in waves."""
    day = ease((t / SECONDS - 0.15) / 0.8)
    ctx.set_line_cap(cairo.LINE_CAP_ROUND)
    for x, y, length, lean, tone in blades:
        x -= 130 * t / SECONDS
        wind = 0.26 * math.sin(1.25 * t - x / 95 + lean) + 0.09 * math.sin(2.9 * t - x / 37 + 3 * lean)
        tip_x, tip_y = x + length * math.sin(0.3 * lean + wind + 0.12), y - length * math.cos(wind)
        lit = mix(rgb("#5A6B4C"), rgb("#F3D69A"), tone)
        ctx.set_source_rgb(*mix(rgb("#0A2028"), lit, 0.12 + 0.62 * day * (0.4 + 0.6 * tone)))
        ctx.set_line_width(1.0 + 0.8 * tone)
        ctx.move_to(x, y)
        ctx.curve_to(x, y - length * 0.5, x + (tip_x - x) * 0.35, y - length * 0.8, tip_x, tip_y)
        ctx.stroke()


def frames(numbers=range(round(SECONDS * RATE))):
    """The pictures of the clip with these numbers."""
    dice = random.Random(30)
    stars = [(dice.uniform(0, WIDTH + 20), dice.uniform(0, 250), dice.choice((0.8, 0.9, 1.1, 1.4)),
              dice.uniform(0, 7), dice.uniform(0.18, 0.42)) for _ in range(130)]
    birds = [(n * 15 + dice.uniform(-4, 4), abs(n - 3) * 6 + dice.uniform(-3, 3), dice.uniform(0.9, 1.15),
              dice.uniform(0, 6)) for n in range(8)]
    waves = [[(0.55, dice.uniform(150, 210) - 22 * layer, dice.uniform(0, 6)),
              (0.30, dice.uniform(60, 80), dice.uniform(0, 6)),
              (0.13, dice.uniform(24, 34), dice.uniform(0, 6))] for layer in range(len(HILLS))]
    mist = [[(dice.uniform(0, WIDTH + 700), HILLS[layer][0] * HEIGHT + dice.uniform(24, 48), dice.uniform(170, 330),
              dice.uniform(5, 9) * (1 + 0.4 * layer), dice.uniform(0.18, 0.38)) for _ in range(5)]
            for layer in range(len(HILLS) - 1)] + [[]]
    blades = [(dice.uniform(-20, WIDTH + 160), HEIGHT + 8, dice.gauss(40, 14), dice.uniform(-1.6, 1.6), dice.random())
              for _ in range(640)]
    blades.sort(key=lambda blade: blade[4])
    sky = film.Gradient(*PIXELS, seed=7)
    for number in numbers:
        yield picture(number / RATE, sky, stars, birds, waves, mist, blades)


def picture(t, sky, stars, birds, waves, mist, blades):
    stops = list(zip(SKY_STOPS, sky_colours(t / SECONDS)))
    surface = sky.surface(lambda y: along(stops, y))
    ctx = cairo.Context(surface)
    ctx.scale(PIXELS[0] / WIDTH, PIXELS[1] / HEIGHT)
    draw_stars(ctx, t, stars)
    draw_glow(ctx, t / SECONDS)
    draw_shanyrak(ctx, t)
    draw_birds(ctx, t, birds)
    draw_hills(ctx, t, waves, mist)
    draw_grass(ctx, t, blades)
    return surface


# D major, as calm as it comes: Dadd9, Bm7, Gmaj7, A, D. (begin, length, notes)
SCORE = (
    (0.0, 10.5, (38, 50, 57, 62, 64, 66)),
    (7.0, 10.0, (35, 47, 54, 62, 66, 69)),
    (13.5, 10.0, (43, 50, 59, 62, 66, 74)),
    (20.0, 9.5, (45, 52, 57, 61, 64, 76)),
    (26.0, 9.0, (38, 50, 57, 66, 69, 74)),
)

# Two pictures become the two fields of one, the upper first; softened by a line so that nothing flickers.
INTERLACE = ("scale=out_color_matrix=bt601:out_range=tv:flags=bilinear+accurate_rnd+bitexact,format=yuv444p,"
             "tinterlace=mode=interleave_top:flags=vlpf,setfield=tff,"
             "scale=interl=1:flags=bilinear+accurate_rnd+bitexact,format=yuv420p,setsar=32/27")
# How coarsely MPEG-2 may round each frequency, from a block's mean to its finest detail: gently where a wide
# sky would show steps, and freely in the grass, where nobody sees it.
ROUNDING = (8, 8, 9, 10, 12, 16, 22, 27, 29, 34, 38, 46, 56, 69, 83)
MATRIX = ",".join(str(ROUNDING[across + down]) for down in range(8) for across in range(8))
DVD = ["-vf", INTERLACE, "-c:v", "mpeg2video", "-flags:v", "+ilme+ildct", "-top", "1", "-alternate_scan", "1",
       "-g", "15", "-bf", "2", "-dc", "10", "-mbd", "rd", "-cmp", "2", "-subcmp", "2", "-scplx_mask", "0.4",
       "-intra_matrix", MATRIX, "-b:v", "1450k", "-maxrate", "7000k", "-bufsize", "1835k", "-aspect", "16:9",
       "-color_primaries", "smpte170m", "-color_trc", "smpte170m", "-colorspace", "smpte170m", "-color_range", "tv",
       "-c:a", "ac3", "-b:a", "192k", "-ar", "48000", "-f", "vob"]


def make(out):
    with tempfile.TemporaryDirectory() as folder:
        chords = pathlib.Path(folder) / "dawn.wav"
        sound.chords(chords, SECONDS, SCORE)
        film.encode(frames(), PIXELS, "60000/1001", chords, DVD, out / "dawn.vob")
