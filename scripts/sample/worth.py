"""The sample clip "Worth": a paper tag on a ribbon swings and turns, and asks what a thing is worth.
H.264, 1280x720, 30 pictures a second, with AAC sound."""

import math
import pathlib
import random
import tempfile

import cairo

import film
import sound
from look import (CORAL, GOLD, GROUND, INK, INNER_RADIUS, LINE, MUTE, PAPER, POLE_FROM, POLE_TO, SANS, SERIF,
                  SKY, ease, font, mix, poles, rgb, ribs)

SECONDS, RATE = 26.0, 30
PIXELS = (1280, 720)
PIVOT = (640, -70)
RIBBON = 190  # from the pivot to the hole of the tag
TAG = (660, 470)
SOFT = 36  # how far its shadow fades

SHELTERS = "Shelters asked for"
VISITORS = ("Letters of visitors to a shelter, published on a blog", "of the International Women’s Club, undated")
PROFIT = ("All profit goes to people who were trafficked,", "in the U.S. and in Central Asia.")
PRICES = ("Small things cost 50 cents,", "bigger things are priced by worth.")
# What each face says: (label, lines, size of the type, what stands at the foot of the picture).
FACES = (
    ("Small things", ("50 cents",), 138, PRICES),
    ("", ("What is it", "worth to you?"), 84, PRICES),
    (SHELTERS, ("flip-chart paper,", "oil and", "water paints"), 66, VISITORS),
    (SHELTERS, ("volleyballs,", "hula hoops,", "skipping ropes"), 66, VISITORS),
    (SHELTERS, ("clothes",), 118, VISITORS),
    (SHELTERS, ("beds and", "kitchenware"), 82, VISITORS),
    ("", ("Donate. Buy.", "Be aware."), 88, PROFIT),
)
COMES, GOES = 2.2, 2.0  # seconds in which the tag sinks into the picture and rises out of it
TURN = 1.1  # seconds of one turn
HOLD = (SECONDS - 0.5 * COMES - 0.5 * GOES) / len(FACES)  # from one turn to the next


def angle_of_turn(t):
    """How far the tag has turned, in half turns; between turns it is never quite at rest."""
    t -= 0.5 * COMES
    face = min(max(math.floor(t / HOLD), 0), len(FACES) - 1)
    turn = ease((t - (face + 1) * HOLD + TURN) / TURN) if face < len(FACES) - 1 else 0.0
    return face + turn + 0.045 * math.sin(2 * math.pi * t / 3.7)


def swing(t):
    """Of the ribbon, in radians: two slow waves that never quite meet."""
    return math.radians(1.9 * math.sin(2 * math.pi * t / 5.3) + 0.7 * math.sin(2 * math.pi * t / 3.1 + 1))


def outline(ctx, grow=0.0):
    """The tag around its hole: its shoulders cut, its lower corners round."""
    half, top, foot = TAG[0] / 2 + grow, -42 - grow, TAG[1] - 42 + grow
    shoulder, side, corner = 190, 62, 22
    ctx.new_path()
    ctx.move_to(-half + shoulder, top)
    ctx.line_to(half - shoulder, top)
    ctx.curve_to(half - shoulder + 30, top, half, top + side, half, top + side + 34)
    ctx.arc(half - corner, foot - corner, corner, 0, math.pi / 2)
    ctx.arc(-half + corner, foot - corner, corner, math.pi / 2, math.pi)
    ctx.line_to(-half, top + side + 34)
    ctx.curve_to(-half, top + side, -half + shoulder - 30, top, -half + shoulder, top)
    ctx.close_path()


def draw_paper(ctx, lean, fibres):
    """The sheet itself: one side nearer to the light than the other."""
    near, far = rgb(PAPER), mix(rgb(PAPER), rgb(LINE), 0.16 + 0.42 * abs(lean))
    if lean < 0:
        near, far = far, near
    light = cairo.LinearGradient(-TAG[0] / 2, 0, TAG[0] / 2, TAG[1] * 0.4)
    light.add_color_stop_rgb(0, *mix(rgb(PAPER), near, 0.6))
    light.add_color_stop_rgb(1, *mix(rgb(PAPER), far, 0.6))
    outline(ctx)
    ctx.set_source(light)
    ctx.fill_preserve()
    ctx.save()
    ctx.clip()
    ctx.set_source_rgb(*rgb("#7A6A4C"))
    ctx.mask(fibres)
    ctx.restore()
    outline(ctx, -16)
    ctx.set_source_rgba(*rgb("#C79A4B"), 0.55)
    ctx.set_line_width(2)
    ctx.stroke()


def draw_hole(ctx):
    ctx.arc(0, 0, 19, 0, 2 * math.pi)
    ctx.set_source_rgb(*rgb("#C79A4B"))
    ctx.fill()
    ctx.arc(0, 0, 10.5, 0, 2 * math.pi)
    ctx.set_source_rgb(*rgb(GROUND))
    ctx.fill()


def centred(ctx, words, y):
    ctx.move_to(-ctx.text_extents(words).x_advance / 2, y)
    ctx.show_text(words)


def draw_face(ctx, face):
    label, lines, size, _ = FACES[face]
    middle = 0.5 * TAG[1] - 26
    if label:
        font(ctx, SANS, 30)
        ctx.set_source_rgb(*rgb(LINE))
        centred(ctx, label, 78)
        middle += 22
    font(ctx, SERIF, size, bold=len(lines) == 1)
    ctx.set_source_rgb(*rgb(INK))
    pitch = 1.24 * size
    first = middle + 0.33 * size - 0.5 * pitch * (len(lines) - 1)
    for number, words in enumerate(lines):
        centred(ctx, words, first + pitch * number)
    ctx.rectangle(-46, TAG[1] - 42 - 48, 92, 5)
    ctx.set_source_rgb(*rgb("#E0803F" if face % 2 else "#C79A4B"))
    ctx.fill()


def shadow():
    """The tag's soft shadow as a mask, drawn once: many faint layers on top of each other would tint it."""
    mask = cairo.ImageSurface(cairo.FORMAT_A8, TAG[0] + 2 * SOFT, TAG[1] + 2 * SOFT)
    ctx = cairo.Context(mask)
    ctx.translate(TAG[0] / 2 + SOFT, 42 + SOFT)
    ctx.set_operator(cairo.OPERATOR_ADD)
    for grow in range(SOFT - 2, -SOFT, -2):
        outline(ctx, grow)
        ctx.set_source_rgba(0, 0, 0, 3 / 255)
        ctx.fill()
    return mask


def draw_shadow(ctx, mask):
    ctx.set_source_rgb(*rgb("#071318"))
    ctx.mask_surface(mask, -TAG[0] / 2 - SOFT, -42 - SOFT)


def grain():
    """The fibres of the paper as a mask, as fine as keeps its shading from showing steps."""
    dice = random.Random(4)
    width, height = 400, 300  # a multiple of four wide, so that rows follow each other without gaps
    data = bytearray(dice.randrange(9) for _ in range(width * height))
    pattern = cairo.SurfacePattern(cairo.ImageSurface.create_for_data(data, cairo.FORMAT_A8, width, height, width))
    pattern.set_matrix(cairo.Matrix(0.58, 0, 0, 0.58, width / 2, 60))
    pattern.set_extend(cairo.EXTEND_REPEAT)
    return pattern


def draw_ribbon(ctx, side, tilt, length):
    """One of the two strands that run from the hole out of the picture."""
    half, low, high, bend = 4, -length * 0.3, -length * 0.7, side * 5 + 60 * tilt
    ctx.move_to(side * 2 - half, 4)
    ctx.curve_to(bend - half, low, side * 12, high, side * 13 - half, -length)
    ctx.line_to(side * 13 + half, -length)
    ctx.curve_to(side * 12 + 2 * half, high, bend + half, low, side * 2 + half, 4)
    ctx.close_path()
    ctx.set_source_rgb(*mix(rgb(CORAL), rgb("#8A4A36"), 0.0 if side > 0 else 0.45))
    ctx.fill()


def draw_tag(ctx, t, fibres, mask):
    turned = angle_of_turn(t)
    face = min(max(round(turned), 0), len(FACES) - 1)
    lean = math.sin(math.pi * (turned - face))
    across = max(math.cos(math.pi * (turned - face)), 0.012)  # edge on it is still a sheet of paper
    angle = swing(t)
    lifted = -760 * (1 - ease(t / COMES) + ease((t - SECONDS + GOES) / GOES))

    def place(offset=(0, 0), squash=True):
        ctx.translate(PIVOT[0] + offset[0], PIVOT[1] + lifted + offset[1])
        ctx.rotate(angle)
        ctx.translate(0, RIBBON)
        if squash:
            ctx.rotate(-0.55 * angle + 0.18 * swing(t - 0.5))
            ctx.transform(cairo.Matrix(across, 0.055 * lean, 0, 1, 0, 0))

    for offset, draw in (
        ((24, 30), lambda: draw_shadow(ctx, mask)),
        (None, lambda: draw_ribbon(ctx, -1, angle, RIBBON + 30)),
        ((0, 0), lambda: (draw_paper(ctx, lean, fibres), draw_hole(ctx), draw_face(ctx, face))),
        (None, lambda: draw_ribbon(ctx, 1, angle, RIBBON + 30)),
    ):
        ctx.save()
        place(offset or (0, 0), squash=offset is not None)
        draw()
        ctx.restore()


def draw_foot(ctx, t):
    """Where the words come from, under a gold rule at the left of the foot."""
    for first, last in runs():
        alpha = ease((t - first - 0.2) / 0.8) * (1 - ease((t - last + 0.8) / 0.8))
        if alpha <= 0.003:
            continue
        ctx.rectangle(77, 630, 58, 3)
        ctx.set_source_rgba(*rgb(GOLD), alpha)
        ctx.fill()
        font(ctx, SANS, 20)
        ctx.set_source_rgba(*rgb(MUTE), alpha)
        for number, words in enumerate(FACES[face_at(0.5 * (first + last))][3]):
            ctx.move_to(77, 661 + 27 * number)
            ctx.show_text(words)


def face_at(t):
    return min(max(int((t - 0.5 * COMES) / HOLD), 0), len(FACES) - 1)


def runs():
    """The stretches of time (from, to) through which the foot says the same."""
    begins = [0] + [n for n in range(1, len(FACES)) if FACES[n][3] != FACES[n - 1][3]] + [len(FACES)]
    seconds = [0.5 * COMES + HOLD * n for n in begins]
    seconds[0], seconds[-1] = 0.8, SECONDS - 0.6
    return list(zip(seconds, seconds[1:]))


def backdrop():
    """The still ground: a little light from above, and the shanyrak in its corner."""
    top, foot = rgb("#1B3C4B"), mix(rgb(GROUND), rgb("#0C1E28"), 0.5)
    surface = film.Gradient(*PIXELS, seed=11).surface(
        lambda y: mix(top, rgb(GROUND), ease(y / 0.75)) if y < 0.75 else mix(rgb(GROUND), foot, (y - 0.75) * 4))
    ctx = cairo.Context(surface)
    ctx.translate(1130, 740)
    ctx.scale(220, 220)
    ctx.set_source_rgba(*rgb(SKY), 1 / 6)
    ctx.set_line_width(0.013)
    for radius in (1, INNER_RADIUS):
        ctx.new_sub_path()
        ctx.arc(0, 0, radius, 0, 2 * math.pi)
    for begin, *bend in ribs():
        ctx.move_to(*begin)
        ctx.curve_to(*(number for point in bend for number in point))
    for angle in poles():
        ctx.move_to(POLE_FROM * math.cos(angle), POLE_FROM * math.sin(angle))
        ctx.line_to(POLE_TO * math.cos(angle), POLE_TO * math.sin(angle))
    ctx.stroke()
    return surface


def draw_lights(ctx, t, lights):
    """Out-of-focus lights that rise slowly, as over a market in the evening."""
    for x, y, radius, pace, phase, colour in lights:
        rise = (y - pace * t) % 900 - 90
        sway = x + 14 * math.sin(0.5 * t + phase)
        disc = cairo.RadialGradient(sway, rise, radius * 0.55, sway, rise, radius)
        alpha = 0.055 + 0.018 * math.sin(0.7 * t + phase)
        disc.add_color_stop_rgba(0, *rgb(colour), alpha)
        disc.add_color_stop_rgba(1, *rgb(colour), 0)
        ctx.set_source(disc)
        ctx.arc(sway, rise, radius, 0, 2 * math.pi)
        ctx.fill()


def frames(numbers=range(round(SECONDS * RATE))):
    """The pictures of the clip with these numbers."""
    dice = random.Random(50)
    lights = [(dice.uniform(0, 1280), dice.uniform(0, 900), dice.uniform(26, 92), dice.uniform(7, 19),
               dice.uniform(0, 6), dice.choice((GOLD, GOLD, SKY, CORAL))) for _ in range(20)]
    ground, fibres, mask = backdrop(), grain(), shadow()
    for number in numbers:
        t = number / RATE
        surface = cairo.ImageSurface(cairo.FORMAT_RGB24, *PIXELS)
        ctx = cairo.Context(surface)
        ctx.set_source_surface(ground)
        ctx.paint()
        draw_lights(ctx, t, lights)
        draw_foot(ctx, t)
        draw_tag(ctx, t, fibres, mask)
        yield surface


# G, Em9, Cmaj7, D, G. (begin, length, notes)
SCORE = (
    (0.0, 8.5, (43, 55, 59, 62, 67)),
    (5.5, 8.5, (40, 52, 59, 62, 66)),
    (11.0, 8.0, (48, 55, 60, 64, 71)),
    (15.8, 7.0, (50, 57, 62, 64, 69)),
    (19.6, 6.4, (43, 55, 62, 67, 71)),
)

CONVERT = "scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd+full_chroma_int+bitexact,format=yuv420p"
FILM = ["-vf", CONVERT, "-c:v", "libx264", "-preset", "slow", "-crf", "21", "-profile:v", "high", "-g", "150", "-aq-mode", "3",
        "-x264-params", "threads=1:lookahead-threads=1",
        "-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv",
        "-c:a", "aac", "-b:a", "128k", "-ar", "48000", "-movflags", "+faststart"]


def make(out):
    with tempfile.TemporaryDirectory() as folder:
        chords = pathlib.Path(folder) / "worth.wav"
        sound.chords(chords, SECONDS, SCORE)
        film.encode(frames(), PIXELS, str(RATE), chords, FILM, out / "worth.mp4")
