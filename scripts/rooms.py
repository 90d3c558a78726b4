"""Checks what no compiler checks: who imports whom, how long files are, that README names every subcommand and Trust.md real tests.

Usage: rooms.py MANIFEST, where MANIFEST is what `swift package dump-package` prints.
"""

import json
import pathlib
import re
import sys

LONGEST_FILE = 400  # lines
FAULTS, ATTACKS = 28, 34  # rows of the tables in Trust.md
TOP_LEVEL = {"Package.swift", "Package.resolved", "Sources", "Tests", "inbox", "reports", "scripts", "README.md", "LICENSE"}
TOOLCHAIN = {"Foundation", "FoundationEssentials", "Glibc", "Testing", "Synchronization"}
# Each foreign library has one importer, so that it can be replaced there.
IMPORTER = {
    "CCSV": "Intake", "CGEOS": "Geography", "CPROJ": "Geography", "CHiGHS": "Planning", "CLinux": "Pipeline", "CXLSXWriter": "Publishing", "GRDB": "Store",
    "Yams": "Pipeline", "Crypto": "Pipeline", "ArgumentParser": "est",
}
# Only these may know a clock, the disk, the environment or the terminal.
WORLDLY = {"Pipeline", "est"}
FORBIDDEN = re.compile(
    r"\b(Date\(\)|ContinuousClock|FileManager|FileHandle|ProcessInfo|getenv|print\(|SystemRandomNumberGenerator"
    r"|\.random\(|shuffled\(\)|randomElement\(\))"
)
IMPORT = re.compile(
    r"^(?:@\w+ +)?(?:(?:public|package|internal|private|fileprivate) +)?import +(?:(?:struct|class|enum|protocol|func|var|let) +)?(\w+)", re.M
)


def room_faults(manifest, root):
    """Imports that the manifest does not declare, or that the design does not allow."""
    rooms = {t["name"] for t in manifest["targets"] if t["type"] in ("regular", "executable")}
    for target in manifest["targets"]:
        if target["type"] == "system":
            continue
        name, is_test = target["name"], target["type"] == "test"
        declared = {next(v for v in dep.values() if v)[0] for dep in target["dependencies"]}
        folder = root / ("Tests" if is_test else "Sources") / name
        for file in sorted(folder.rglob("*.swift")):
            text = file.read_text(encoding="utf-8")
            for module in IMPORT.findall(text):
                if module in TOOLCHAIN:
                    continue
                if module not in declared:
                    yield f"{file}: imports {module}, which its target does not declare"
                if not is_test and IMPORTER.get(module, name) != name:
                    yield f"{file}: imports {module}, which belongs to {IMPORTER[module]}"
                if not is_test and module in rooms - {"Domain", "Toolkit"} and name not in ("Pipeline", "est"):
                    yield f"{file}: imports the room {module}; a room imports Domain and Toolkit only"
            if not is_test and name not in WORLDLY and (match := FORBIDDEN.search(text)):
                yield f"{file}: uses {match.group(1)}; clock, disk and terminal belong to Pipeline and est"


def length_faults(root):
    """Files that are too long to be read at one sitting."""
    for file in sorted([*root.glob("Sources/**/*.swift"), *root.glob("Tests/**/*.swift"), *root.glob("scripts/**/*")]):
        if file.is_file() and file.suffix in ("", ".swift", ".py", ".sh"):
            lines = len(file.read_text(encoding="utf-8").splitlines())
            if lines > LONGEST_FILE:
                yield f"{file}: {lines} lines, {LONGEST_FILE} at the most"


def error_faults(root):
    """Error types that declare no kind of failure, and with it no exit code."""
    plain = re.compile(r"^\s*(?:public |private |fileprivate |package )?(?:enum|struct|class|final class|actor|extension) +(\w+)\s*:([^{]*)\{", re.M)
    for file in sorted(root.glob("Sources/**/*.swift")):
        for name, protocols in plain.findall(file.read_text(encoding="utf-8")):
            if re.search(r"(?<![\w.])(?:Swift\.)?(?:Error|LocalizedError)(?!\w)", protocols):
                yield f"{file}: {name} is an Error; let it be a ClassifiedError, so that it declares its kind"


def readme_faults(root):
    """Subcommands that README does not name."""
    readme = (root / "README.md").read_text(encoding="utf-8")
    commands = (root / "Sources/est/Est.swift").read_text(encoding="utf-8")
    listed = re.search(r"subcommands: \[(.*?)\]", commands, re.S).group(1)
    for name in re.findall(r"(\w+)\.self", listed):
        if f"est {name.lower()}" not in readme:
            yield f"README.md: does not name 'est {name.lower()}'"


def trust_faults(root):
    """Rows that are missing from the tables of faults and attacks, and tests named there that do not exist."""
    file = root / "Sources/Domain/Domain.docc/Trust.md"
    known = {name for test in root.glob("Tests/**/*.swift") for name in re.findall(r"func\s+`([^`]+)`", test.read_text(encoding="utf-8"))}
    rows = [line.split(" | ") for line in file.read_text(encoding="utf-8").splitlines() if re.match(r"\| \d", line)]
    numbers = [int(row[0].strip("| ")) for row in rows]
    if numbers != [*range(1, FAULTS + 1), *range(1, ATTACKS + 1)]:
        yield f"{file}: does not hold every row from 1 to {FAULTS} and from 1 to {ATTACKS}"
    for row in rows:
        for name in re.findall(r"`([^`]+)`", row[-1]):
            if name not in known and not (root / name).exists():
                yield f"{file}: no test is called '{name}'"


def top_level_faults(root):
    """Things at the top level that have no place there."""
    for entry in sorted(root.iterdir()):
        if not entry.name.startswith(".") and entry.name not in TOP_LEVEL:
            yield f"{entry.name}: has no place at the top level"


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    manifest = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    faults = [*room_faults(manifest, root), *length_faults(root), *error_faults(root), *readme_faults(root), *trust_faults(root), *top_level_faults(root)]
    for fault in faults:
        print(fault.replace(f"{root}/", ""), file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
