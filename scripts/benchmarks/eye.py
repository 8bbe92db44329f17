"""What stood on the screen and when: runs tests/bench/watch_screen.cpp and makes sense of the colours it prints."""

import subprocess
from typing import NamedTuple

import players
from processes import go_first

BLOCKS = 16  # of each of the two bands that are looked at
BANDS = (0.25, 0.75)  # where they are, as shares of the screen's height
SAMPLED = 8  # pixels of a block's middle, in each direction
DESKTOP = (255, 0, 255)
DARK = 24  # no channel above this: black


class Look(NamedTuple):
    at: float  # seconds of the steady clock
    bands: tuple  # two, each of BLOCKS colours (r, g, b)

    def colors(self):
        return self.bands[0] + self.bands[1]

    def is_black(self):
        return all(max(color) < DARK for color in self.colors())

    def shows_desktop(self):
        return sum(distance(color, DESKTOP) < 20 for color in self.colors()) >= 4

    def is_like(self, other, tolerance=24):
        """Two films of colours, however their players convert them."""
        return sum(map(distance, self.colors(), other.colors())) / (2 * BLOCKS) < tolerance


def distance(one, other):
    """Mean difference of a channel."""
    return sum(abs(a - b) for a, b in zip(one, other)) / 3


def look_of(line):
    at, *bands = line.split()
    split = lambda band: tuple(tuple(bytes.fromhex(band[i:i + 6])) for i in range(0, 6 * BLOCKS, 6))
    return Look(int(at) / 1e6, tuple(split(band) for band in bands))


def expected(file, size):
    """The look of a file's first picture, as ffmpeg shows it full screen."""
    width, height = size
    done = subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-i", str(file), "-frames:v", "1", "-vf",
                           "scale=%d:%d" % size, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"], check=True, capture_output=True)

    def color(top, left):
        sums = [0, 0, 0]
        for y in range(top, top + SAMPLED):
            row = done.stdout[3 * (y * width + left):3 * (y * width + left + SAMPLED)]
            sums = [total + sum(row[channel::3]) for channel, total in enumerate(sums)]
        return tuple(total // SAMPLED ** 2 for total in sums)

    lefts = [(2 * block + 1) * width // (2 * BLOCKS) - SAMPLED // 2 for block in range(BLOCKS)]
    return Look(0.0, tuple(tuple(color(int(share * height) - SAMPLED // 2, left) for left in lefts) for share in BANDS))


class Eye:
    """Looks at a screen as long as the `with` lasts, `seconds` at most."""

    def __init__(self, screen, rate, seconds):
        self.process = subprocess.Popen([players.BIN / "watch-screen", str(rate), str(seconds)], text=True,
                                        env=screen.environment(), stdout=subprocess.PIPE, start_new_session=True)
        go_first(self.process)
        if self.process.stdout.readline() != "ready\n":
            raise SystemExit("watch-screen does not start.")

    def looks(self):
        return map(look_of, self.process.stdout)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.stdout.close()
        self.process.wait()
