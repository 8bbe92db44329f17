"""What is played: clips like film, a DVD's clip, slides, and the playlists that show them. ffmpeg draws it all from
arithmetic, once for each recipe; it stays in build/bench/."""

import pathlib
import subprocess

SCREEN = (1920, 1080)
FILM_SECONDS = 18
SLIDES = 20

CUT = 'transition="cut"'
FADE = 'transition="fade" transition-dur="600ms"'

# A slow zoom with grain: detail at every scale that moves, at the rates of a film on a stick or a DVD.
ZOOM = "mandelbrot=s=%s:rate=%s:maxiter=400:start_scale=0.6:end_scale=0.01:end_pts=1200,noise=alls=5:allf=t"
TONE = "sine=frequency=330:sample_rate=48000,tremolo=f=0.7:d=0.6,pan=stereo|c0=c0|c1=c0"
H264 = ["-c:v", "libx264", "-preset", "fast", "-crf", "23", "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "160k"]
# 59.94 fields a second woven into 29.97 interlaced frames, the upper field first.
DVD = ["-vf", "tinterlace=interleave_top,setfield=tff", "-c:v", "mpeg2video", "-b:v", "6M", "-maxrate", "8M",
       "-bufsize", "1835k", "-flags", "+ildct+ilme", "-top", "1", "-aspect", "4:3", "-c:a", "ac3", "-b:a", "192k", "-f", "dvd"]


class Material:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)

    def made(self, name, arguments):
        """The file that ffmpeg makes from these arguments; made anew only when they change."""
        file = self.folder / name
        recipe = file.with_name(file.name + ".recipe")
        if not (file.is_file() and recipe.is_file() and recipe.read_text() == repr(arguments)):
            file.parent.mkdir(parents=True, exist_ok=True)
            print("making %s" % name, flush=True)
            subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", *map(str, arguments), str(file)], check=True)
            recipe.write_text(repr(arguments))
        return file

    def film(self):
        """H.264, 1080p30, with sound."""
        return self.made("film.mp4", ["-f", "lavfi", "-i", ZOOM % ("1920x1080", 30), "-f", "lavfi", "-i", TONE,
                                      "-t", FILM_SECONDS, *H264])

    def dvd(self):
        """MPEG-2, 480i, 4:3, with AC-3."""
        return self.made("film.vob", ["-f", "lavfi", "-i", ZOOM % ("720x480", "60000/1001"), "-f", "lavfi", "-i", TONE,
                                      "-t", FILM_SECONDS, *DVD])

    def slides(self):
        """A folder of slides as large as the screen."""
        return [self.slide("slides/Slide%d.png" % number, number, "0x0F2530") for number in range(1, SLIDES + 1)]

    def light_slide(self):
        """One that cannot be taken for the empty window of a player, whose ground is dark."""
        return self.slide("light.png", 6, "0xC8B890")

    def slide(self, name, number, ground):
        """Words on a plain ground beside a picture."""
        lines = [(90, 60, "Slide %d of this show" % number)] + [(320 + 110 * line, 40, text) for line, text in enumerate((
            "What the visitors of a sale should know", "Every figure with its source", "Where help can be found",
            "How this sale works", "Where the money goes"))]
        words = ",".join("drawtext=font=Inter:fontcolor=white:x=100:y=%d:fontsize=%d:text='%s'" % line for line in lines)
        graph = "color=%s:s=%dx%d[ground];[0]scale=880:-1[picture];[ground][picture]overlay=960:300,%s" % (ground, *SCREEN, words)
        at = "%.2f" % (FILM_SECONDS * (number - 1) / SLIDES)
        return self.made(name, ["-ss", at, "-i", self.film(), "-filter_complex", graph, "-frames:v", "1", "-pix_fmt", "rgb24"])

    def captions(self):
        """A line of words every three seconds over the film."""
        lines = ["%d\n00:00:%02d,200 --> 00:00:%02d,900\nWhat people say stands here,\nin two lines that change.\n"
                 % (number + 1, at, at + 2) for number, at in enumerate(range(0, FILM_SECONDS, 3))]
        file = self.folder / "film.srt"
        file.write_text("\n".join(lines))
        return file

    def playlist(self, name, items, transition=CUT, menu="off", over="hold"):
        """A playlist of the elements given; `menu` and `over`, its menu-over, as it names them."""
        file = self.folder / (name + ".xml")
        body = "\n".join("  " + item for item in ["<defaults %s/>" % transition, *items])
        file.write_text('<?xml version="1.0" encoding="UTF-8"?>\n<playlist title="%s" menu="%s" menu-over="%s">\n%s\n'
                        '</playlist>\n' % (name, menu, over, body))
        return file

    def source(self, file):
        """The file as a playlist in the same folder names it."""
        return str(file.relative_to(self.folder))
