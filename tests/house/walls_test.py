"""The walls between the rooms: includes point downwards, a library is known to its owners alone, few read a clock."""
import re

import house

# An include may point left only. tests/<room> lives in its room; tests/whole sees what the commands see.
ORDER = ["content", "media", "show", "draw", "stage", "unattended", "commands", "main"]
NEVER = {("show", "media"), ("draw", "media"), ("media", "show"), ("media", "draw")}
ALIASES = {"whole": "main"}

OWNERS = {  # the first path part of <...> -> the folders that may know it
    r"tinyxml2\.h": {"content"},
    r"libav\w+/|libsw\w+/|libpostproc/": {"media/helper"},
    r"poppler/|webp/|ebur128\.h": {"media/helper"},
    r"SDL2?/|SDL\w*\.h": {"draw", "stage"},
    r"cairo|fontconfig/|SDL_ttf\.h|qrencode\.h": {"draw"},
    r"sqlite3\.h": {"unattended"},
    r"CLI/": {"commands", "main"},
    r"systemd/": {"unattended"},
    r"crypt\.h": {"unattended"},
    r"spdlog/": {"unattended", "commands", "main"},
}
CLOCKS = re.compile(r"clock::now|clock_gettime|\bgettimeofday\b|\bstd::time\(|\btime\((nullptr|NULL|0|&)|\bstd::clock\(|"
                    r"SDL_GetTicks|SDL_GetPerformanceCounter")
CLOCK_ROOMS = {"stage", "unattended"}
INCLUDE = re.compile(r'\s*#\s*include\s*(["<])([^">]+)[">]')


def folder_of(file):
    """kiosk/media/helper/x.cpp -> media/helper; kiosk/main.cpp -> main; tests/show/x.cpp -> show."""
    folder = "/".join(file.parts[1:-1]) or "main"
    return ALIASES.get(folder, folder)


def is_in(folder, owners):
    return any(folder == owner or folder.startswith(owner + "/") for owner in owners)


def crossings(file, lines):
    folder = folder_of(file)
    room = folder.split("/")[0]
    for number, line in enumerate(lines, 1):
        at = f"{file}:{number}"
        included = INCLUDE.match(line)
        if included and included[1] == '"':
            path = included[2].removeprefix("kiosk/")
            other = path.split("/")[0]
            if other not in ORDER or room not in ORDER or other == room:
                continue
            if ORDER.index(other) > ORDER.index(room) or (room, other) in NEVER:
                yield f"{at}: {room} includes {other}; includes point downwards only"
        elif included:
            for pattern, owners in OWNERS.items():
                if re.match(pattern, included[2]) and not is_in(folder, owners):
                    yield f"{at}: <{included[2]}> in {folder}; only {' and '.join(sorted(owners))} may know it"
        elif file.parts[0] == "kiosk" and CLOCKS.search(line.split("//")[0]) and room not in CLOCK_ROOMS:
            yield f"{at}: {room} reads a clock; take the time as an argument"


class Walls(house.HouseTest):
    def test_no_wall_is_crossed(self):
        sources = house.files("kiosk/*.h", "kiosk/*.cpp", "tests/*.h", "tests/*.cpp")
        self.assertTrue(sources)
        self.assert_none(c for f in sources for c in crossings(f, house.text(f).splitlines()))

    def test_a_planted_crossing_is_found(self):
        for file, line in [("kiosk/show/a.cpp", '#include "media/nursery.h"'),
                           ("kiosk/content/a.h", '#include "show/scene.h"'),
                           ("kiosk/media/a.cpp", "#include <libavcodec/avcodec.h>"),
                           ("kiosk/stage/a.cpp", "#include <ebur128.h>"),
                           ("kiosk/show/a.cpp", "#include <tinyxml2.h>"),
                           ("kiosk/media/helper/a.cpp", "#include <SDL.h>"),
                           ("tests/draw/a.cpp", '#include "kiosk/media/probe.h"'),
                           ("kiosk/draw/a.cpp", "auto now = std::chrono::steady_clock::now();")]:
            with self.subTest(line):
                self.assertEqual(len(list(crossings(house.Path(file), ["", line]))), 1)

    def test_an_open_door_is_not_a_crossing(self):
        for file, line in [("kiosk/stage/a.cpp", '#include "media/nursery.h"'),
                           ("kiosk/media/helper/a.cpp", "#include <libavcodec/avcodec.h>"),
                           ("kiosk/main.cpp", '#include "commands/play.h"'),
                           ("tests/whole/a.cpp", '#include "media/probe.h"'),
                           ("kiosk/stage/a.cpp", "auto now = std::chrono::steady_clock::now();"),
                           ("kiosk/show/a.cpp", "// not steady_clock::now() here")]:
            with self.subTest(line):
                self.assert_none(crossings(house.Path(file), [line]))


if __name__ == "__main__":
    house.main()
