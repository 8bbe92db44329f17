"""Clips whose every picture says which it is, in blocks that survive coding, scaling and half a fade; and the reader.

Even clips carry their number in the upper of the two bands that the eye looks at, odd ones in the lower, and grey in
the other: so in a fade from one to the next both can be read. A band is 16 blocks: white, black, 3 of the clip, 7 of
the picture, and the lowest 4 of the picture again, reversed."""

from eye import BANDS, BLOCKS
from material import H264, SCREEN, TONE, ZOOM

RATE = 30
FRAMES = 60  # of one clip
CLIPS = 4
CONTRAST = 40  # between the white and the black block; less of it is a clip that has faded away
GREY = 0x90
BAND = 120  # lines


def clips(material):
    return [clip(material, number) for number in range(CLIPS)]


def clip(material, number):
    width, height = SCREEN
    frame = "mod(floor(N/pow(2\\,6-(X-5)))\\,2)"
    low = "1-mod(floor(N/pow(2\\,3-(X-12)))\\,2)"
    which = "mod(floor(%d/pow(2\\,2-(X-2)))\\,2)" % number
    lit = "if(eq(X\\,0)\\,1\\,if(eq(X\\,1)\\,0\\,if(lt(X\\,5)\\,%s\\,if(lt(X\\,12)\\,%s\\,%s))))" % (which, frame, low)
    code = "color=black:s=%dx2:r=%d,format=gray,geq=lum='16+219*(%s)',scale=%d:%d:flags=neighbor" % (
        BLOCKS, RATE, lit, width, BAND)
    rest = "color=0x%02X%02X%02X:s=%dx%d:r=%d" % (GREY, GREY, GREY, width, BAND, RATE)
    own, other = (round(share * height) - BAND // 2 for share in (BANDS if number % 2 == 0 else BANDS[::-1]))
    # Nothing of the zoom is black: a black picture is the player's.
    graph = "%s,lutyuv=y='max(val,96)'[zoom];%s[code];%s[rest];[zoom][code]overlay=0:%d[some];[some][rest]overlay=0:%d" % (
        ZOOM % ("%dx%d" % SCREEN, RATE), code, rest, own, other)
    return material.made("numbered/clip%d.mp4" % number,
                         ["-filter_complex", graph, "-f", "lavfi", "-i", TONE, "-t", FRAMES / RATE, *H264])


def number_in(colors):
    """(clip, picture) that a band says, or nothing."""
    levels = [sum(color) / 3 for color in colors]
    white, black = levels[0], levels[1]
    if white - black < CONTRAST:
        return None
    bits = [level > (white + black) / 2 for level in levels]
    value = lambda some: sum(bit << place for place, bit in enumerate(reversed(some)))
    which, frame = value(bits[2:5]), value(bits[5:12])
    is_sound = value(bits[12:16]) == ~frame & 15 and frame < FRAMES and which < CLIPS
    return (which, frame) if is_sound else None


def read(look):
    """{clip: picture} of what is on the screen: one, two in a fade, none if it is something else."""
    return dict(filter(None, map(number_in, look.bands)))
