"""The look the sample show shares with the kiosk: its colours, its two typefaces, its motif and its easing.
Knows nothing of what is shown or where the pictures go."""

import math

import cairo

GROUND, PANEL, LINE = "#0F2530", "#183644", "#2F5363"
PAPER, MUTE, INK = "#F8F3E9", "#BFD0D4", "#0B1B23"
GOLD, SKY, CORAL = "#F5C067", "#8FD0E2", "#FF9E7D"

SERIF, SANS = "Noto Serif", "Inter"

# The shanyrak, the open crown of a yurt, in units of its outer radius.
INNER_RADIUS = 0.91
POLE_FROM, POLE_TO = 1.06, 1.70
POLES = 48
RIB_ANGLE = 0.295  # where the bent ribs meet the inner ring, radians beside the straight one
RIB_WAIST = 0.16  # how near the bent ribs come to the straight one


def rgb(colour):
    """(r, g, b), each 0 to 1, of "#RRGGBB"."""
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))


def mix(one, other, share):
    """The colour `share` (0 to 1) of the way from one triple to the other."""
    return tuple(a + (b - a) * share for a, b in zip(one, other))


def ease(x):
    """Smooth 0 to 1, at rest at both ends; x outside is held."""
    x = min(max(x, 0.0), 1.0)
    return x * x * x * (x * (6 * x - 15) + 10)


def along(keys, x):
    """The colour at x in [(x0, colour), ...], which are in order; held outside."""
    for (x0, a), (x1, b) in zip(keys, keys[1:]):
        if x < x1:
            return mix(a, b, max(0.0, (x - x0) / (x1 - x0)))
    return keys[-1][1]


def ribs():
    """The six ribs as cubic curves (p0, c1, c2, p1): one straight and two bent ones each way."""
    edge = INNER_RADIUS * math.sin(RIB_ANGLE)
    end = INNER_RADIUS * math.cos(RIB_ANGLE)
    bend = RIB_WAIST - (edge - RIB_WAIST) / 3  # puts the middle of the curve at the waist
    curves = []
    for side, top, waist in ((0, INNER_RADIUS, 0), (-edge, end, -bend), (edge, end, bend)):
        upright = ((side, -top), (waist, -top / 3), (waist, top / 3), (side, top))
        curves += [upright, tuple((y, x) for x, y in upright)]
    return curves


def poles():
    """The poles outside the ring as (angle) in the order they are drawn: from the top, to both sides."""
    step = 2 * math.pi / POLES
    order = [0]
    for i in range(1, POLES // 2):
        order += [i, -i]
    return [-math.pi / 2 + step * i for i in order + [POLES // 2]]


def font(ctx, family, size, bold=False):
    weight = cairo.FONT_WEIGHT_BOLD if bold else cairo.FONT_WEIGHT_NORMAL
    ctx.select_font_face(family, cairo.FONT_SLANT_NORMAL, weight)
    ctx.set_font_size(size)
    options = cairo.FontOptions()
    options.set_antialias(cairo.ANTIALIAS_GRAY)
    options.set_hint_style(cairo.HINT_STYLE_NONE)
    options.set_hint_metrics(cairo.HINT_METRICS_OFF)
    ctx.set_font_options(options)
