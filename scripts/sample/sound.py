"""Soft sine chords with long attacks and releases, as a WAV file at a given loudness. No clip is named here."""

import array
import math
import re
import subprocess
import sys
import wave

RATE = 48000
LOUDNESS = -23.0  # LUFS, integrated: EBU R128


def tone(out, frequency, begin, length, level, pan):
    """Adds one voice to the (left, right) sample arrays: a sine with a soft octave, swelling and ebbing."""
    first, count = int(begin * RATE), int(length * RATE)
    left, right = math.cos(pan * math.pi / 2) * level, math.sin(pan * math.pi / 2) * level
    turn = 2 * math.pi * frequency / RATE
    swell = math.pi / count
    for i in range(min(count, len(out[0]) - first)):
        envelope = math.sin(swell * i)
        envelope *= envelope
        value = envelope * (math.sin(turn * i) + 0.12 * math.sin(2.003 * turn * i))
        out[0][first + i] += left * value
        out[1][first + i] += right * value


def pitch(note):
    """Hertz of a MIDI note number, A4 = 69 = 440 Hz."""
    return 440.0 * 2 ** ((note - 69) / 12)


def chords(path, seconds, score):
    """Writes `score`, [(begin, length, notes)], as a stereo WAV of exactly `seconds` at LOUDNESS."""
    out = [array.array("d", bytes(8 * round(seconds * RATE))) for _ in range(2)]
    for begin, length, notes in score:
        for place, note in enumerate(notes):
            level = 0.9 ** place  # the higher, the softer
            tone(out, pitch(note), begin + 0.35 * place, length - 0.35 * place, level, 0.3 + 0.4 * (place % 2))
    peak = max(max(map(abs, side)) for side in out)
    write(path, out, 0.5 / peak)
    write(path, out, 0.5 / peak * 10 ** ((LOUDNESS - loudness(path)) / 20))


def write(path, out, gain):
    frames = array.array("h", bytes(4 * len(out[0])))
    for side in range(2):
        frames[side::2] = array.array("h", [round(32767 * gain * v) for v in out[side]])
    if sys.byteorder == "big":
        frames.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(frames.tobytes())


def loudness(path):
    """LUFS, integrated, as ffmpeg's ebur128 measures it."""
    command = ["ffmpeg", "-nostats", "-hide_banner", "-i", str(path), "-af", "ebur128", "-f", "null", "-"]
    log = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=True).stderr
    return float(re.findall(r"I:\s+(-?[\d.]+) LUFS", log)[-1])
