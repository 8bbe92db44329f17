"""The graph of a soak: memory and CPU over time, what is counted as words beneath. Knows nothing of processes."""

import cairo
import growth

WIDTH, HEIGHT = 1400, 760
LEFT, RIGHT, TOP, FOOT, BETWEEN = 90, 90, 96, 84, 70
SANS, SERIF = "Inter", "Noto Serif"
DARK, SOFT, LINE = (0.06, 0.15, 0.19), (0.29, 0.38, 0.42), (0.84, 0.81, 0.76)
SKY, GOLD, CORAL = (0.12, 0.48, 0.59), (0.85, 0.6, 0.2), (0.75, 0.35, 0.22)
STEPS = (1, 2, 5)
SMOOTH = 12  # looks that a point of the CPU's line spans


def nice(most, parts=4):
    """The step of an axis from 0 to `most` with about so many parts."""
    wanted, power = most / parts, 1e-3
    while True:
        for step in STEPS:
            if step * power >= wanted:
                return step * power
        power *= 10


class Panel:
    """One axis of time and one from 0 upwards."""

    def __init__(self, context, top, height, seconds, most):
        self.context, self.top, self.height, self.seconds = context, top, height, seconds
        self.step = nice(most * 1.1)
        self.most = self.step * -(-most * 1.1 // self.step)

    def at(self, second, value):
        return (LEFT + (WIDTH - LEFT - RIGHT) * second / self.seconds, self.top + self.height * (1 - value / self.most))

    def text(self, words, x, y, size=22, color=SOFT, face=SANS, right=False, bold=False):
        weight = cairo.FONT_WEIGHT_BOLD if bold else cairo.FONT_WEIGHT_NORMAL
        self.context.select_font_face(face, cairo.FONT_SLANT_NORMAL, weight)
        self.context.set_font_size(size)
        self.context.set_source_rgb(*color)
        self.context.move_to(x - (self.context.text_extents(words).x_advance if right else 0), y)
        self.context.show_text(words)
        return self.context.text_extents(words).x_advance

    def axes(self, form):
        value = 0.0
        while value <= self.most + self.step / 2:
            y = round(self.at(0, value)[1])
            self.context.set_source_rgb(*LINE)
            self.context.rectangle(LEFT, y, WIDTH - LEFT - RIGHT, 2 if value == 0 else 1)
            self.context.fill()
            self.text(form % value, LEFT - 14, y + 8, right=True)
            value += self.step

    def line(self, points, color, width=3):
        self.context.set_source_rgb(*color)
        self.context.set_line_width(width)
        self.context.set_line_join(cairo.LINE_JOIN_ROUND)
        self.context.new_path()  # not from where the last words ended
        for second, value in points:
            self.context.line_to(*self.at(second, value))
        self.context.stroke()

    def legend(self, entries, y):
        x = LEFT
        for words, color in entries:
            self.context.set_source_rgb(*color)
            self.context.rectangle(x, y - 12, 26, 8)
            self.context.fill()
            x += 36 + self.text(words, x + 36, y, color=DARK) + 40


def loads(looks):
    """How many cores were busy, from look to look, smoothed."""
    for i in range(SMOOTH, len(looks)):
        yield looks[i]["seconds"], growth.cores(looks[i - SMOOTH:i + 1])


def time_axis(panel, seconds, y):
    unit, name = (60, "min") if seconds > 180 else (1, "s")
    step, value = nice(seconds / unit, 6), 0.0
    while value * unit <= seconds + 1e-6:
        panel.text("%g %s" % (value, name), panel.at(value * unit, 0)[0] - 20, y)
        value += step


def draw(looks, file):
    surface = cairo.ImageSurface(cairo.FORMAT_RGB24, WIDTH, HEIGHT)
    context = cairo.Context(surface)
    context.set_source_rgb(1, 1, 1)
    context.paint()
    if len(looks) > SMOOTH:
        graph(context, looks)
    surface.write_to_png(str(file))


def graph(context, looks):
    seconds = looks[-1]["seconds"]
    room = HEIGHT - TOP - FOOT - BETWEEN
    memory = Panel(context, TOP, room * 0.6, seconds, max(max(one["all_mb"], one["resident_mb"]) for one in looks))
    load = Panel(context, TOP + room * 0.6 + BETWEEN, room * 0.4, seconds, max(0.1, *(value for _, value in loads(looks))))
    memory.text("%.3g minutes of one-second clips and pictures" % (seconds / 60), LEFT, 44, 30, DARK, SERIF, bold=True)
    memory.axes("%g")
    memory.line([(one["seconds"], one["all_mb"]) for one in looks], GOLD, 2)
    memory.line([(one["seconds"], one["resident_mb"]) for one in looks if one["lasting"]], SKY)
    memory.legend((("MB resident, of the processes that stay", SKY), ("MB of all but files: decoders and shared pictures too", GOLD)),
                  TOP - 14)
    load.axes("%g")
    load.line(list(loads(looks)), CORAL)
    load.legend((("cores busy, all processes", CORAL),), load.top - 14)
    time_axis(load, seconds, load.top + load.height + 30)
    early, late = growth.ends(looks)
    words = ", ".join("%s %d → %d" % (what, growth.held(early, what), growth.held(late, what)) for what in growth.COUNTED)
    load.text("Held in the first and the last quarter: " + words, LEFT, HEIGHT - 18, 20)
