"""Checks that README and the pages of the catalogue say what is so: paths, commands, settings, tests, decisions, names.

Usage: pages.py
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "Sources/Domain/Domain.docc"
README = ROOT / "README.md"
HANDBOOK = CATALOGUE / "Handbok/Handbok.md"
LONGEST_README = 100  # lines
FAULTS, ATTACKS = 29, 34  # rows of the tables in Trust.md
PAGES = [README, *sorted(CATALOGUE.glob("**/*.md"))]
# Made when the program or a script runs, so not in the repository.
MADE = (".build", ".deps", ".est", "inbox/HANDBOK.html", "inbox/alias", "inbox/begaran.csv", "inbox/beslut", "inbox/insatser", "inbox/kalender.xlsx", "inbox/kopplingar", "inbox/osm.geojson", "reports/", "shared/")
PATH = re.compile(r"`((?:Sources|Tests|scripts|inbox|reports|\.ci)/[^`\s<>{}*…]*)`")
LINK = re.compile(r"\]\(([^)#]+?)\)")
STATUS = re.compile(r"^\*\*Status\.\*\* (accepted|superseded by <doc:[\w-]+>), \d{4}-\d\d-\d\d\b", re.M)
PUBLIC_TYPE = re.compile(r"^ *public (?:final |indirect )?(?:struct|class|enum|protocol|actor|typealias) (\w+)", re.M)


def text(file):
    return file.read_text(encoding="utf-8")


def path_faults():
    """Paths and links that lead nowhere."""
    for page in PAGES:
        for path in PATH.findall(text(page)):
            if not path.startswith(MADE) and not (ROOT / path.split(":")[0]).exists():
                yield f"{page}: there is no '{path}'"
        for link in LINK.findall(text(page)):
            if "//" not in link and not (page.parent / link).exists():
                yield f"{page}: the link '{link}' leads nowhere"
        for name in re.findall(r"<doc:([\w-]+)>", text(page)):
            if not list(CATALOGUE.glob(f"**/{name}.md")):
                yield f"{page}: there is no page '{name}'"


def symbol_faults():
    """Types of Domain that a page of the catalogue links to and that do not exist."""
    types = {name for file in sorted(ROOT.glob("Sources/Domain/**/*.swift")) for name in PUBLIC_TYPE.findall(text(file))} | {"Domain"}
    for page in PAGES:
        for name in re.findall(r"(?<!`)``(\w+)[\w/():]*``(?!`)", text(page)):
            if name not in types:
                yield f"{page}: Domain has no type '{name}'"


def readme_faults():
    """A README that is long."""
    if (count := len(text(README).splitlines())) > LONGEST_README:
        yield f"{README}: {count} lines, {LONGEST_README} at the most; the rest belongs in the Manual"


def command_faults():
    """Subcommands that the Manual does not name."""
    manual = text(CATALOGUE / "Manual.md")
    listed = re.search(r"subcommands: \[(.*?)\]", text(ROOT / "Sources/est/Est.swift"), re.S).group(1)
    for name in re.findall(r"(\w+)\.self", listed):
        name = name.removesuffix("Command").lower()
        if f"est {name}" not in manual:
            yield f"{CATALOGUE}/Manual.md: does not name 'est {name}'"


def setting_faults():
    """Keys of kommun.yml that no code reads, and rules of the plan that name a key which there is not."""
    folder = ROOT / "Sources/Pipeline/Configuration"
    table = text(folder / "SettingKey.swift")
    keys = dict(re.findall(r'^    case (\w+)(?: = "([^"]+)")?$', table, re.M))
    code = "".join(text(file) for file in sorted(folder.glob("*.swift")) if not file.name.startswith("SettingKey"))
    for case, path in keys.items():
        # Fields of columns and measures are read by their names in another enumeration, which a test compares.
        by_name = path.startswith("reporters.columns.") or re.fullmatch(r"physical\.\w+", path)
        if not by_name and not re.search(rf"\.{case}\b", code):
            yield f"{folder}/SettingKey.swift: no code reads the key '{path or case}'"
    names = {name for case, path in keys.items() for name in (path or case).split(".")}
    rules = "".join(text(file) for file in sorted((ROOT / "Sources/Planning/Rules").glob("*.swift")))
    declared = " ".join(re.findall(r'\[("[\w.]+"(?:, "[\w.]+")*)\]', rules))
    for key in sorted(set(re.findall(r"\w+", declared)) - names):
        yield f"Sources/Planning/Rules: a rule has the key '{key}', which no code reads"


def trust_faults():
    """Rows that are missing from the tables of faults and attacks, and tests named there that do not exist."""
    file = CATALOGUE / "Trust.md"
    known = {name for test in ROOT.glob("Tests/**/*.swift") for name in re.findall(r"func\s+`([^`]+)`", text(test))}
    rows = [line.split(" | ") for line in text(file).splitlines() if re.match(r"\| \d", line)]
    numbers = [int(row[0].strip("| ")) for row in rows]
    if numbers != [*range(1, FAULTS + 1), *range(1, ATTACKS + 1)]:
        yield f"{file}: does not hold every row from 1 to {FAULTS} and from 1 to {ATTACKS}"
    for row in rows:
        for name in re.findall(r"`([^`]+)`", row[-1]):
            if name not in known and not (ROOT / name).exists():
                yield f"{file}: no test is called '{name}'"


def program_words():
    """Every text of the sources, without tags and line breaks, with "\0" for what is put into it; and the names of settings and of the sample's files."""
    texts = []
    for file in sorted(ROOT.glob("Sources/**/*.swift")):
        code = re.sub(r"^\s*//.*$", "", text(file), flags=re.M)
        for long, short in re.findall(r'"""\n(.*?)"""|"((?:[^"\\\n]|\\.)*)"', code, re.S):
            words = re.sub(r"\\\((?:[^()]|\([^()]*\))*\)", "\0", (long or short).replace("\\\n", "")).replace('"\n                + "', "")
            texts.append(" ".join(re.sub(r"<[^>]+>", "", words).split()))
    names = [file.relative_to(ROOT / "inbox").as_posix() for file in sorted(ROOT.glob("inbox/*"))]
    return "\n".join([*texts, *re.findall(r"`([^`]+)`", text(CATALOGUE / "Settings.md")), *names]).casefold()


def handbook_faults():
    """Words, names of files, commands and settings that the handbook quotes and the program does not have."""
    book, known = text(HANDBOOK), program_words()
    commands = {name.lower() for name in re.findall(r"(\w+?)Command\.self", text(ROOT / "Sources/est/Est.swift"))}

    def is_known(word):
        word = word.casefold().strip("-")
        stem, dot, ending = word.rpartition(".")
        if stem and ending in ("csv", "html", "ics", "xlsx") and f"\0.{ending}" in known:
            word = stem  # where the program puts the two together
        return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", known) for form in (word, re.sub(r"\d+", "\0", word)))

    prose = re.sub(r"^```\n.*?^```$", "", book, flags=re.M | re.S)
    quoted = [words.rstrip(".") for words in re.findall(r"”([^”]+)”", prose)]
    written = [part for code in re.findall(r"`([^`]+)`", prose) if not code.startswith("est ") for part in re.split(r"/|<[^>]+>|(?<=-)2026-v\d\d-\d\d|^2026-v\d\d-\d\d", code)]
    for block in re.findall(r"^```\n(.*?)^```$", book, re.M | re.S):
        written += block.splitlines()[0].split(";") if ";" in block.splitlines()[0] else re.findall(r"^[ -]*(\w+): ?", block, re.M) if ":\n" in block else []
    for command in re.findall(r"`est (\w+)[^`]*`", prose):
        if command not in commands:
            yield f"{HANDBOOK}: there is no command 'est {command}'"
    for words in dict.fromkeys([*quoted, *written]):
        if words.strip("- ") and not is_known(words):
            yield f"{HANDBOOK}: the program has no '{words}'"
    embedded = text(ROOT / "Sources/CHandbook/CHandbook.c")
    for picture in sorted(HANDBOOK.parent.glob("*.svg")):
        if f'{{"{picture.name}",' not in embedded or f"({picture.name})" not in book:
            yield f"{picture}: the handbook does not show it, or the program is built without it"


def decision_faults():
    """Decision records without a status and a day, or that the index does not name."""
    index = text(CATALOGUE / "Decisions.md")
    for file in sorted((CATALOGUE / "Decisions").glob("*.md")):
        if not STATUS.search(text(file)):
            yield f"{file}: has no line '**Status.** accepted, DAY' or '**Status.** superseded by <doc:…>, DAY'"
        if index.count(f"<doc:{file.stem}>") != 2:
            yield f"{CATALOGUE}/Decisions.md: does not have '{file.stem}' in both its table and its topics"


def name_faults():
    """Public types whose name is neither in the glossary nor made of its plain words."""
    glossary = text(CATALOGUE / "Glossary.md")
    terms = {name for path in re.findall(r"`+([\w/]+)", glossary) for name in path.split("/")}
    plain = set(glossary[glossary.index("## Plain words") :].lower().replace(",", " ").replace(".", " ").split())
    for file in sorted(ROOT.glob("Sources/**/*.swift")):
        for name in PUBLIC_TYPE.findall(text(file)):
            words = [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z][a-z]+|\d+", name)]
            if name not in terms and (unknown := [word for word in words if word not in plain]):
                yield f"{file}: the glossary has neither '{name}' nor the plain words {', '.join(unknown)}"


def main():
    checks = [path_faults, symbol_faults, readme_faults, command_faults, setting_faults, trust_faults, handbook_faults, decision_faults, name_faults]
    faults = [fault for check in checks for fault in check()]
    for fault in faults:
        print(fault.replace(f"{ROOT}/", ""), file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
