"""Rows of results, their targets, and the table in Markdown that stands in the README."""

import statistics
from typing import NamedTuple

MARKS = ("<!-- scripts/bench writes from here -->", "<!-- to here -->")


class Target(NamedTuple):
    """A figure and the bound that it keeps to."""
    figure: float
    bound: float
    form: str  # how both are written: "%.2f x mpv"
    at_least: bool = False

    def is_met(self):
        return self.figure >= self.bound if self.at_least else self.figure <= self.bound

    def __str__(self):
        bound = "at least" if self.at_least else "at most"
        return "%s (%s %s): %s" % (self.form % self.figure, bound, self.form.split()[0] % self.bound,
                                   "ok" if self.is_met() else "**MISSED**")


class Row(NamedTuple):
    name: str  # what was measured, with its unit
    cells: dict  # program -> text
    targets: tuple = ()

    def remark(self):
        return "; ".join(map(str, self.targets))


def medians(runs):
    """[{program: figure}, ...] of the turns as one {program: median}."""
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def cells(figures, form="%.2f"):
    return {name: form % figure for name, figure in figures.items()}


def ratio(figures, one, other, bound):
    """A target for `one` as a multiple of `other`."""
    return Target(figures[one] / figures[other], bound, "%.2f x " + other)


def markdown(rows, programs):
    """Only the programs that were run get a column."""
    columns = [program for program in programs if any(program in row.cells for row in rows)]
    lines = ["| | " + " | ".join(columns) + " | the kiosk's target |", "|---" * (len(columns) + 2) + "|"]
    for row in rows:
        texts = [row.cells.get(column, "") for column in columns]
        lines.append("| " + " | ".join([row.name, *texts, row.remark()]) + " |")
    return "\n".join(lines)


def missed(rows):
    return [row.name for row in rows for target in row.targets if not target.is_met()]


def write_between_marks(file, text):
    """Puts the text between the two marks in the file, in place of what is there."""
    before, rest = file.read_text(encoding="utf-8").split(MARKS[0])
    after = rest.split(MARKS[1])[1]
    file.write_text(before + MARKS[0] + "\n" + text + "\n" + MARKS[1] + after, encoding="utf-8")
