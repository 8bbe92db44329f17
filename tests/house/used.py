"""What the code uses of the machine: headers, commands, CMake's packages, Python modules, font families. Each as
a pair (the use as scripts/packages writes it, the place where it stands)."""
import ast
import re
import shutil
import sys

import house
import shell

DEBIAN_PATH = "/usr/bin:/bin:/usr/sbin:/sbin"  # not what a developer has put before it
HEADER = re.compile(r"^\s*#\s*include\s*(<[^>]+>)", re.M)
# In C++, a command line is what system() and its like are given, or a list of strings given to run({...}) or a vector.
CXX_COMMAND = re.compile(r'(?:\b(?:system|popen|execl\w*|execv\w*|posix_spawnp?)\s*\([\s(]*|'
                         r'(?:\brun\s*\(\s*|vector<std::string>\s*\w*\s*)\{\s*)"([\w.+-]+)(?:"\s*,| )')


def numbered(text, position):
    return text.count("\n", 0, position) + 1


def headers():
    for file in house.files("kiosk/*.h", "kiosk/*.cpp", "tests/*.h", "tests/*.cpp"):
        for found in HEADER.finditer(text := house.text(file)):
            yield found[1], f"{file}:{numbered(text, found.start(1))}"


def cmake_names():
    """pkg_check_modules(... a b) gives a.pc and b.pc; find_package(X) gives X."""
    for file in house.files("*CMakeLists.txt", "*.cmake"):
        text = house.text(file)
        for found in re.finditer(r"pkg_check_modules\(\w+([^)]*)\)", text):
            for word in found[1].split():
                if word not in ("REQUIRED", "IMPORTED_TARGET", "QUIET"):
                    yield re.sub(r"[<>=].*", "", word) + ".pc", f"{file}:{numbered(text, found.start())}"
        for found in re.finditer(r"find_package\((\w+)", text):
            yield found[1], f"{file}:{numbered(text, found.start())}"


def python_commands(text):
    """The first word of every list of words that is called: f(["command", ...]) or output("command", ...)."""
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        first = node.args[0]
        if isinstance(first, ast.List) and first.elts and name in ("run", "Popen", "check_output", "check_call", "call"):
            first = first.elts[0]
        elif name != "output":
            continue
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value, node.lineno


def cxx_commands(text):
    """Whether a list of strings is a command nobody can tell: it is if it opens with a program of this machine."""
    for found in CXX_COMMAND.finditer(text):
        if shell.NAME.match(found[1]) and ("{" not in found[0] or shutil.which(found[1], path=DEBIAN_PATH)):
            yield found[1], numbered(text, found.start())


def scripts():
    """Every file that may call commands, with its text, its interpreter (or "") and the reader for it."""
    by_suffix = {".py": python_commands, ".cpp": cxx_commands, ".h": cxx_commands}
    by_interpreter = {"bash": shell.commands, "sh": shell.commands, "python3": python_commands}
    for file in house.files("scripts/*", ".ci/*", "tests/*.py", "tests/*.sh", "tests/*.cpp", "tests/*.h"):
        content = (house.TOP / file).read_bytes()
        first = re.match(rb"#!\S*(?:/|env )(\w+)\n", content)
        interpreter = first[1].decode() if first else ""
        reader = by_interpreter.get(interpreter) or by_suffix.get(file.suffix)
        if reader:
            yield file, content.decode(), interpreter, reader


def commands():
    """Also "python3" for whoever registers a Python test in CMake."""
    for file, text, interpreter, reader in scripts():
        if interpreter:
            yield interpreter, f"{file}:1"
        for word, line in reader(text):
            yield word, f"{file}:{line}"


def optional_commands():
    return {word for _, text, _, reader in scripts() if reader == shell.commands for word in shell.guarded(text)}


def modules():
    """Python modules that are neither Python's own nor a file beside the one that imports them."""
    for file, text, _, reader in scripts():
        if reader != python_commands:
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module]
            else:
                continue
            for name in (n.split(".")[0] for n in names):
                beside = (house.TOP / file).parent
                if name not in sys.stdlib_module_names and not list(beside.glob(f"**/{name}.py")):
                    yield f"module({name})", f"{file}:{node.lineno}"


def families():
    """The fonts that the theme names, and the code that falls back."""
    for file in house.files("config/*.xml", "kiosk/draw/*.cpp", "kiosk/draw/*.h", "kiosk/content/*.h", "kiosk/content/*.cpp"):
        for found in re.finditer(r'"(Noto [A-Z]\w+|Inter|DejaVu \w+)"', text := house.text(file)):
            yield found[0], f"{file}:{numbered(text, found.start())}"
