"""Checks of the source that no compiler makes: who imports whom, how long files are, where Swedish may stand.

Usage: rooms.py MANIFEST, where MANIFEST is what `swift package dump-package` prints.
"""

import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHORTEST_FILE, LONGEST_FILE = 25, 400  # lines
TOP_LEVEL = {"Package.swift", "Package.resolved", "Sources", "Tests", "inbox", "reports", "scripts", "README.md", "LICENSE"}
TOOLCHAIN = {"Foundation", "FoundationEssentials", "Glibc", "Testing", "Synchronization"}
# Each foreign library has one importer, so that it can be replaced there.
IMPORTER = {
    "CCSV": "Intake", "CExpat": "Intake", "CZip": "Intake", "CGEOS": "Geography", "CPROJ": "Geography", "CHiGHS": "Planning", "CLinux": "Pipeline", "CHandbook": "Publishing", "CXLSXWriter": "Publishing", "GRDB": "Store",
    "Yams": "Pipeline", "Crypto": "Pipeline", "ArgumentParser": "est",
}
# What every room may import.
SHARED = {"Domain", "Toolkit"}
# Only these may know a clock, the disk, the environment or the terminal.
WORLDLY = {"Pipeline", "est"}
COMMENT = re.compile(r"^\s*//.*$", re.M)
FORBIDDEN = re.compile(
    r"\b(Date\(\)|ContinuousClock|FileManager|FileHandle|ProcessInfo|getenv|print\(|SystemRandomNumberGenerator"
    r"|\.random\(|shuffled\(\)|randomElement\(\))"
)
IMPORT = re.compile(
    r"^(?:@\w+ +)?(?:(?:public|package|internal|private|fileprivate) +)?import +(?:(?:struct|class|enum|protocol|func|var|let) +)?(\w+)", re.M
)
# Only these write Swedish sentences; elsewhere a reason is a value.
WRITERS = {"Publishing", "est"}
# A text of three words or more is a sentence; it is Swedish by its letters or by a word that most Swedish sentences have, and
# English or SQL by one that most of those have. What is quoted in it, such as 'från;till', says nothing.
LITERAL = re.compile(r'"""\n(.*?)"""|"((?:[^"\\\n]|\\.)*)"', re.S)
INSERTED = re.compile(r"\\\((?:[^()]|\([^()]*\))*\)|'[^']*'")
SWEDISH = re.compile(r"[åäöÅÄÖ]|\b(?:och|inte|som|med|till|av|att|ett|har|kan|eller|det|den)\b", re.I)
ENGLISH = re.compile(r"\b(?:the|of|is|no|has|not|and|with|use|select|create|alter|insert|update|delete|from)\b", re.I)
# Files with Swedish vocabulary: words that people write, or a file that staff are to edit.
VOCABULARY = {
    "Sources/Geography/Names/": "names of kinds of places",
    "Sources/Intake/FreeText/": "words and phrases of incidents",
    "Sources/Intake/Masking/": "names of people, and words beside them",
    "Sources/Intake/Rows/ControlledVocabulary.swift": "words that are read in files and in kommun.yml",
    "Sources/Pipeline/Workspace/Fingerprint.swift": "bytes of which the hashes of stored reports were made",
    "Sources/Intake/Reading/TextEncoding.swift": "characters of code pages",
    "Sources/Pipeline/Setup/NewWorkspace.swift": "the example map and places of a new workspace",
    "Sources/Pipeline/Configuration/SettingKey+Rows.swift": "Swedish names of settings, and examples of their values",
    "Sources/Intake/Proposing/HeadingLexicon": "words and phrases of headings",
    "Sources/Intake/Proposing/ExportWords.swift": "words of category columns",
    "Sources/Pipeline/Retention/PurgeStage.swift": "headings of the log of purges",
    "Sources/Store/Incidents/WordedLinkEvidence.swift": "sentences that rows of an earlier schema hold",
}
# A raw value is a name in files: JSON, CSV, kommun.yml or the database.
RAW_VALUE = re.compile(r"^\s*case \w+ = $")

def folder(target):
    """Where a target's sources are."""
    return ROOT / (target.get("path") or ("Tests/" if target["type"] == "test" else "Sources/") + target["name"])


def import_faults(manifest):
    """Imports that the manifest does not declare, or that the design does not allow."""
    targets = [target for target in manifest["targets"] if target["type"] != "system"]
    rooms = {target["name"] for target in targets if folder(target).is_relative_to(ROOT / "Sources")}
    for target in targets:
        name, is_room = target["name"], target["name"] in rooms
        declared = {next(value for value in dependency.values() if value)[0] for dependency in target["dependencies"]}
        for file in sorted(folder(target).rglob("*.swift")):
            text = file.read_text(encoding="utf-8")
            for module in sorted(set(IMPORT.findall(text)) - TOOLCHAIN):
                if module not in declared:
                    yield f"{file}: imports {module}, which its target does not declare"
                if is_room and IMPORTER.get(module, name) != name:
                    yield f"{file}: imports {module}, which belongs to {IMPORTER[module]}"
                if is_room and module in rooms - SHARED - set(IMPORTER) and name not in WORLDLY:
                    yield f"{file}: imports the room {module}; a room imports Domain and Toolkit only"
            if is_room and name not in WORLDLY and (match := FORBIDDEN.search(COMMENT.sub("", text))):
                yield f"{file}: uses {match.group(1)}; clock, disk and terminal belong to Pipeline and est"


def lines(file):
    return len(file.read_text(encoding="utf-8").splitlines())


def length_faults():
    """Files that are too long to be read at one sitting."""
    for file in sorted([*ROOT.glob("Sources/**/*.swift"), *ROOT.glob("Tests/**/*.swift"), *ROOT.glob("scripts/**/*")]):
        if file.is_file() and file.suffix in ("", ".swift", ".py", ".sh") and (count := lines(file)) > LONGEST_FILE:
            yield f"{file}: {count} lines, {LONGEST_FILE} at the most"


def error_faults():
    """Error types that declare no kind of failure, and with it no exit code."""
    plain = re.compile(r"^\s*(?:public |private |fileprivate |package )?(?:enum|struct|class|final class|actor|extension) +(\w+)\s*:([^{]*)\{", re.M)
    for file in sorted(ROOT.glob("Sources/**/*.swift")):
        for name, protocols in plain.findall(file.read_text(encoding="utf-8")):
            if re.search(r"(?<![\w.])(?:Swift\.)?(?:Error|LocalizedError)(?!\w)", protocols):
                yield f"{file}: {name} is an Error; let it be a ClassifiedError, so that it declares its kind"
    border = (ROOT / "Sources/Pipeline/ProgramError.swift").read_text(encoding="utf-8")
    for file in sorted(ROOT.glob("Sources/**/*.swift")):
        for name in re.findall(r"^public enum (\w+Error): ClassifiedError", file.read_text(encoding="utf-8"), re.M):
            if f"({name})" not in border and name != "ProgramError":
                yield f"{file}: {name} is not among the cases of ProgramError, and so has no words"


def short_files():
    """Files that are hardly a thought of their own: named, not refused."""
    for file in sorted(ROOT.glob("Sources/**/*.swift")):
        if (count := lines(file)) < SHORTEST_FILE:
            yield f"{file}: {count} lines; should it be a part of its only user's file?"


def language_faults():
    """Swedish sentences outside the rooms that write for people."""
    for file in sorted(ROOT.glob("Sources/**/*.swift")):
        path = file.relative_to(ROOT)
        if path.parts[1] in WRITERS or str(path).startswith(tuple(VOCABULARY)):
            continue
        text = re.sub(r"^\s*//.*$", "", file.read_text(encoding="utf-8"), flags=re.M)
        for match in LITERAL.finditer(text):
            literal = " ".join(INSERTED.sub(" ", match.group(1) or match.group(2) or "").split())
            is_raw_value = RAW_VALUE.match(text[text.rfind("\n", 0, match.start()) + 1 : match.start()])
            if len(literal.split()) >= 3 and SWEDISH.search(literal) and not (ENGLISH.search(literal) or is_raw_value):
                yield f"{file}: '{literal[:60]}' is Swedish; only {' and '.join(sorted(WRITERS))} write for people"


def top_level_faults():
    """Things at the top level that have no place there."""
    for entry in sorted(ROOT.iterdir()):
        if not entry.name.startswith(".") and entry.name not in TOP_LEVEL:
            yield f"{entry.name}: has no place at the top level"


def main():
    manifest = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    for note in short_files():
        print(f"note: {note.replace(f'{ROOT}/', '')}")
    faults = [*import_faults(manifest), *length_faults(), *language_faults(), *error_faults(), *top_level_faults()]
    for fault in faults:
        print(fault.replace(f"{ROOT}/", ""), file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
