"""scripts/packages as values, and what dpkg says of the machine: who owns a file, what a package brings along."""
import functools
import re
import shlex
from typing import NamedTuple
from pathlib import Path

import house

LIST = Path("scripts/packages")
RELATION = re.compile(r"\s*([a-z0-9][a-z0-9+.-]*)")


class Listed(NamedTuple):
    line: int
    section: str
    name: str
    uses: tuple


def listed(lines):
    section = ""
    for number, line in enumerate(lines, 1):
        words = shlex.split(line, comments=True, posix=False)
        if words and words[0].startswith("["):
            section = words[0].strip("[]")
        elif words:
            yield Listed(number, section, words[0], tuple(words[1:]))


class Installed(NamedTuple):
    depends: tuple  # of each dependency the alternatives, as names
    provides: tuple
    is_base: bool  # every Debian has it


def names(field):
    return tuple(m[1] for m in map(RELATION.match, re.split(r"[,|]", field)) if m)


@functools.cache
def database():
    """Every installed package by its name."""
    fields = "${Package}\t${Essential}\t${Priority}\t${Pre-Depends}, ${Depends}\t${Provides}\n"
    packages = {}
    for line in house.output("dpkg-query", "-W", "-f", fields).splitlines():
        name, essential, priority, depends, provides = line.split("\t")
        packages[name] = Installed(tuple(names(d) for d in depends.split(",") if names(d)), names(provides),
                                   essential == "yes" or priority == "required")
    return packages


def brought_by(roots):
    """The packages named and all that they depend on, without what they merely recommend."""
    packages = database()
    providers = {}
    for name, package in packages.items():
        for provided in package.provides:
            providers.setdefault(provided, []).append(name)
    found, waiting = set(), list(roots)
    while waiting:
        name = waiting.pop()
        if name in found or name not in packages:
            continue
        found.add(name)
        for alternatives in packages[name].depends:
            real = [a for a in alternatives if a in packages][:1]
            waiting += real or [p for a in alternatives for p in providers.get(a, [])][:1]
    return found


def base_system():
    """What every Debian has, and apt, which installs the list."""
    return brought_by(["apt", *(name for name, package in database().items() if package.is_base)])


@functools.cache
def owners_of_paths():
    owners = {}
    for listing in Path("/var/lib/dpkg/info").glob("*.list"):
        name = listing.stem.split(":")[0]
        for path in listing.read_text().splitlines():
            owners[path] = name  # a folder has many owners, and is not asked for
    return owners


def owner_of(path):
    """The package that a file belongs to, or None. Debian 12 has /bin as a link to /usr/bin; dpkg knows either name."""
    real = str(Path(path).resolve())
    owners = owners_of_paths()
    return owners.get(real) or owners.get(real.removeprefix("/usr"))
