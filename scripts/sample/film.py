"""Frames drawn with cairo, handed to ffmpeg through a pipe. Knows nothing of what is drawn."""

import random
import subprocess

import cairo

# The same input gives the same bytes: no dates, no program names, one thread, exact arithmetic.
BITEXACT = "-map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -threads 1".split()


def encode(frames, size, rate, sound, picture_options, out):
    """Writes the cairo surfaces that `frames` yields, with the sound file, through ffmpeg to `out`."""
    command = ["ffmpeg", "-v", "error", "-y"]
    command += ["-f", "rawvideo", "-pix_fmt", "bgra", "-s", "%dx%d" % size, "-r", rate, "-i", "-"]
    command += ["-i", str(sound), *picture_options, *BITEXACT, "-shortest", str(out)]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as ffmpeg:
        for surface in frames:
            surface.flush()
            ffmpeg.stdin.write(surface.get_data())
        ffmpeg.stdin.close()
    if ffmpeg.returncode:
        raise SystemExit("ffmpeg failed for %s" % out)


class Gradient:
    """A vertical gradient without bands: each colour is dithered by its fraction, always in the same grain.
    A row is one large whole number of 4-byte pixels, so that dithering it is three additions."""

    LEVELS, GRAINS = 16, 24

    def __init__(self, width, height, seed):
        self.size = (width, height)
        self.ones = int.from_bytes(b"\1\0\0\0" * width, "little")
        dice = random.Random(seed)
        self.grain = [self._grain(dice, width) for _ in range(self.GRAINS)]
        self.row_grain = [dice.randrange(self.GRAINS) for _ in range(height)]

    def _grain(self, dice, width):
        thresholds = [dice.random() for _ in range(width)]
        return [self._row(t * self.LEVELS < level for t in thresholds) for level in range(self.LEVELS + 1)]

    @staticmethod
    def _row(pixels):
        return int.from_bytes(b"".join(b"\1\0\0\0" if pixel else b"\0\0\0\0" for pixel in pixels), "little")

    def surface(self, colour_at):
        """An RGB24 surface whose row y has colour_at(y / height), a triple of 0 to 1."""
        width, height = self.size
        rows = []
        for y in range(height):
            grain = self.grain[self.row_grain[y]]
            row = 0
            for shift, value in zip((16, 8, 0), colour_at(y / height)):
                whole, part = divmod(min(max(value, 0.0), 1.0) * 254, 1)
                row += (self.ones * int(whole) + grain[round(part * self.LEVELS)]) << shift
            rows.append(row.to_bytes(4 * width, "little"))
        data = bytearray(b"".join(rows))
        return cairo.ImageSurface.create_for_data(data, cairo.FORMAT_RGB24, width, height, 4 * width)
