"""Reads a bash script so far as to say which commands it calls. It knows words, quotes, substitutions, redirections,
case patterns and here-documents; what stands in a variable it cannot know."""
import re

KEYWORDS = set("if then else elif fi while until do done esac function time ! { } [[ ]]".split())
LISTS = {"for", "case", "select", "in"}  # what follows on the line is no command
BUILTINS = set("alias bg bind break builtin caller cd command compgen continue declare dirs disown echo enable eval exec "
               "exit export false fc fg getopts hash help history jobs kill let local logout mapfile popd printf pushd pwd "
               "read readarray readonly return set shift shopt source suspend test times trap true type typeset ulimit "
               "umask unalias unset wait : . [".split())
PREFIXES = set("exec command env xargs sudo nohup timeout nice".split())  # what follows them is a command too
NAME = re.compile(r"^[A-Za-z][\w.+-]*$")
ASSIGNMENT = re.compile(r"^\w+\+?=")
SKIPPED = [  # what calls nothing, by how it begins
    (re.compile(r"\\\n"), " "), (re.compile(r"\\."), "0"), (re.compile(r"'[^']*'"), "'"),
    (re.compile(r"\$\(\(.*?\)\)|\(\(.*?\)\)", re.S), "0"), (re.compile(r"\$\{[^}]*\}|\$[\w#@*?!$-]"), "$"),
]
HERE_DOCUMENT = re.compile(r"<<-?\s*['\"]?(\w+)['\"]?([^\n]*\n).*?\n\s*\1(?=\n|$)", re.S)
REDIRECTION = re.compile(r"\d?[<>]+[&|]?(?!\()-?\s*")


class Scanner:
    """Gathers the words of one simple command at a time; `ended` gets each of them, with its line."""

    def __init__(self, text, ended):
        self.text, self.ended = text, ended
        self.at = 0
        self.words, self.word, self.is_target = [], "", False
        self.open = []  # what each bracket or quote interrupts: (its end, words so far)

    def end_word(self):
        if self.word and not self.is_target:
            self.words.append(self.word)
        self.is_target = self.is_target and not self.word
        self.word = ""

    def end_command(self):
        self.end_word()
        self.ended(self.words, self.text.count("\n", 0, self.at) + 1)
        self.words = []

    def begin(self, opening, end):
        self.at += len(opening)
        self.open.append((end, self.words, self.word + "$", self.is_target))
        self.words, self.word, self.is_target = [], "", False

    def finish(self):
        _, self.words, self.word, self.is_target = self.open.pop()

    def scan(self):
        while self.at < len(self.text):
            self.step()
        self.end_command()

    def step(self):
        rest = self.text[self.at:self.at + 2]
        quoted = bool(self.open) and self.open[-1][0] == '"'
        if rest == "$(" and self.text[self.at + 2:self.at + 3] != "(":
            return self.begin("$(", ")")
        for pattern, stands_for in SKIPPED:
            if (found := pattern.match(self.text, self.at)) and not (quoted and rest[0] in "'("):
                self.at, self.word = found.end(), self.word + stands_for.strip()
                return None if stands_for.strip() else self.end_word()
        if rest[0] == '"':
            return self.close_quote() if quoted else self.begin('"', '"')
        if quoted:
            self.at += 1
            return None
        return self.step_unquoted(rest)

    def close_quote(self):
        self.finish()
        self.at += 1

    def step_unquoted(self, rest):
        if rest in ("<(", ">("):
            return self.begin(rest, ")")
        if rest[0] == "#" and not self.word:
            self.at = (self.text + "\n").index("\n", self.at)
        elif found := REDIRECTION.match(self.text, self.at):
            self.end_word()
            self.is_target, self.at = True, found.end()
        elif rest[0] == "(":
            if self.word and not self.word.endswith("="):  # f(): what it is called, not what it calls
                self.words, self.word, self.at = [], "", self.text.index(")", self.at) + 1
            else:
                self.begin("(", ")")
        elif rest[0] == ")" and self.open:
            self.end_command()
            self.finish()
            self.at += 1
        elif rest[0] == ")":  # behind a case pattern
            self.words, self.word, self.at = [], "", self.at + 1
        elif rest[0] in "\n;|&":
            self.end_command()
            self.at += 1
        elif rest[0] in " \t":
            self.end_word()
            self.at += 1
        else:
            self.word, self.at = self.word + rest[0], self.at + 1
        return None


def called(words):
    """The command of a simple command's words, and what it calls in turn if it is one like xargs."""
    is_argument = False
    for word in words:
        if word in LISTS:
            return
        if word in KEYWORDS or ASSIGNMENT.match(word):
            continue
        if is_argument and not NAME.match(word) and "$" not in word:
            continue  # an option of the prefix, or its number
        if not NAME.match(word):
            return
        if word not in BUILTINS:
            yield word
        if word not in PREFIXES:
            return
        is_argument = True


def commands(text):
    """Every command called, with its line; functions of the script itself are not commands."""
    text = HERE_DOCUMENT.sub(lambda m: m[2].rstrip("\n") + "\n" * m[0].count("\n"), text)
    functions = set(re.findall(r"^\s*(?:function\s+)?([\w-]+)\s*\(\)", text, re.M))
    found = []
    Scanner(text, lambda words, line: found.extend((word, line) for word in called(words))).scan()
    return [(word, line) for word, line in found if word not in functions]


def guarded(text):
    """The commands that a script asks for before it calls them (command -v X): it can do without."""
    return set(re.findall(r"command -v ([\w.+-]+)", text))
