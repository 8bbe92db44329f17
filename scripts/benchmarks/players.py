"""The programs compared, and how each is told to play. All of them full screen, without a sound card, without settings
of a user; the others' status lines are switched off, because writing them costs time."""

import pathlib
import subprocess

TOP = pathlib.Path(__file__).resolve().parents[2]
BIN = TOP / "build" / "release" / "bin"

KIOSK, FFPLAY, VLC, FFMPEG = "kiosk", "ffplay", "VLC", "ffmpeg"
MPV = "mpv --vo=x11"  # its cheapest where there is no graphics card
MPV_OWN = "mpv"  # with the output it chooses by itself; its window is not placed without a window manager

MENU = "../../playlists/menu.xml"  # the sample's, as a playlist in build/bench names it
WITH_MENU = ("--content", TOP)  # without which it lies outside the content folder


def kiosk(playlist, *options):
    return [BIN / "awareness-kiosk", "play", playlist, *options]


def mpv(files, *options, vo="x11"):
    """vo=None: the output mpv chooses by itself."""
    chosen = ["--vo=" + vo] if vo else []
    return ["mpv", "--no-config", *chosen, "--fs", "--ao=null", "--really-quiet", *options, *files]


def ffplay(file, *options):
    return ["ffplay", "-fs", "-autoexit", "-loglevel", "quiet", *options, file]


def ffmpeg(file, filters):
    """Not a player: decodes and converts to what a window holds, and shows nothing. The limit for all."""
    return ["ffmpeg", "-nostdin", "-v", "error", "-i", file, "-an", "-vf", filters, "-pix_fmt", "bgra", "-f", "null", "-"]


def vlc(files, *options):
    """VLC plays for nobody who is root."""
    return ["vlc", "--intf=dummy", "--fullscreen", "--no-video-title-show", "--aout=adummy", "--quiet", "--no-osd",
            *options, *files]


def versions():
    """Name and version of every program compared with, as Debian's packages have them."""
    packages = {"mpv": "mpv", "ffplay and ffmpeg": "ffmpeg", "VLC": "vlc-bin"}
    asked = ["dpkg-query", "--show", "--showformat=${Version}"]
    return {name: subprocess.run([*asked, package], check=True, capture_output=True, text=True).stdout
            for name, package in packages.items()}
