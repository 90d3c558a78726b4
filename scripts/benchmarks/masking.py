"""est mask: recall for each form of person data, false hits for each kind of look-alike, and speed.

Personnummer are the Tax Agency's test numbers in ../shared/data/pii; all else is made from the seed.
"""

import json
import random
import subprocess

from .common import EST, SHARED

FRAMES = ["{}", "({})", "Pojken {} sprang.", "nr: {}, se ovan", "2026-10-19;{};Torget", "2026-10-19,{},Torget", "skrev {}\t(osäkert)"]
INTERIM = "TRSUWXJKLMN"


def run(options, scratch):
    """Prints the tables of the article on person data."""
    rng = random.Random(options.seed)
    kinds = number_kinds(rng)
    print("| spelling | " + " | ".join(kinds) + " |\n|---|" + "---|" * len(kinds))
    for name, form in SPELLINGS.items():
        shares = [recall(rng, [form(number) for number in numbers]) for numbers in kinds.values()]
        print(f"| {name} | " + " | ".join(shares) + " |", flush=True)
    print("\n| form | cases | masked |\n|---|---|---|")
    print(f"| interim numbers of the test file, as written there | {len(interim_file())} | {recall(rng, interim_file())} |")
    for name, make in OTHERS.items():
        print(f"| {name} | 2,000 | {recall(rng, [make(rng) for _ in range(2000)])} |", flush=True)
    print("\n| look-alike | cases | hit |\n|---|---|---|")
    for name, make in LOOK_ALIKES.items():
        lines = [rng.choice(FRAMES).format(make(rng)) for _ in range(options.cases)]
        hits = sum(out != line for out, line in zip(masked(lines), lines))
        print(f"| {name} | {len(lines):,} | {hits / len(lines):.3%} |".replace("%", " %"), flush=True)


def recall(rng, texts):
    """Share of the texts that are masked whole, each in one of the sentences and cells that such stand in.

    What stands before "|" says what the number is, and stays.
    """
    words = [text.rpartition("|")[0] for text in texts]
    texts = [text.rpartition("|")[2] for text in texts]
    frames = [rng.choice(FRAMES).replace("{}", word + "{}").split("{}") for word in words]
    lines = masked([before + text + after for text, (before, after) in zip(texts, frames)])
    hits = sum(
        line.startswith(before + "[") and line.endswith("]" + after) and len(line) <= len(before + after) + len("[personnummer]")
        for line, (before, after) in zip(lines, frames)
    )
    return f"{hits / len(texts):.2%}".replace("100.00%", "100 %").replace("%", " %").replace("  ", " ")


def masked(lines):
    """The lines as est mask gives them."""
    result = subprocess.run([EST, "mask"], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    return result.stdout.split("\n")[: len(lines)]


def number_kinds(rng):
    """Numbers with twelve digits, by kind."""
    numbers = json.loads((SHARED / "data/pii/personnummer-sample.json").read_text())
    return {
        "personnummer": numbers,
        "samordningsnummer": [f"{n[:6]}{int(n[6:8]) + 60}{n[8:]}" for n in numbers],
        "wrong check digit": [n[:-1] + str((int(n[-1]) + rng.randint(1, 9)) % 10) for n in numbers],
        "interim": [f"{n[:8]}{rng.choice(INTERIM)}{n[9:]}" for n in numbers],
    }


def interim_file():
    entries = json.loads((SHARED / "data/pii/personnummer-interim.json").read_text())
    return [e[key] for e in entries for key in ("long_format", "short_format", "separated_format", "separated_long") if e["valid"]]


def fullwidth(text):
    return "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in text)


def dashed(n):
    return f"{n[:4]}-{n[4:6]}-{n[6:8]}"


SPELLINGS = {
    "YYYYMMDDNNNN, solid": lambda n: n,
    "YYMMDDNNNN, solid": lambda n: n[2:],
    **{f"YYYYMMDD{sign}NNNN ({name})": (lambda n, s=sign: f"{n[:8]}{s}{n[8:]}") for sign, name in (
        ("-", "hyphen"), ("+", "plus"), (" ", "space"), ("   ", "three spaces"), ("–", "en dash"), ("—", "em dash"),
        ("\u2011", "U+2011"), ("\u2212", "U+2212"), ("\u00a0", "no-break space"), (" - ", "hyphen between spaces"))},
    **{f"YYMMDD{sign}NNNN ({name})": (lambda n, s=sign: f"{n[2:8]}{s}{n[8:]}") for sign, name in (
        ("-", "hyphen"), ("+", "plus"), (" ", "space"), ("   ", "three spaces"), ("–", "en dash"), ("—", "em dash"),
        ("\u2011", "U+2011"), ("\u2212", "U+2212"), ("\u00a0", "no-break space"), (" - ", "hyphen between spaces"))},
    "YYYYMMDD_NNNN": lambda n: f"{n[:8]}_{n[8:]}",
    "YYMMDD_NNNN": lambda n: f"{n[2:8]}_{n[8:]}",
    "YYMMDD/NNNN": lambda n: f"{n[2:8]}/{n[8:]}",
    "YYMMDD--NNNN": lambda n: f"{n[2:8]}--{n[8:]}",
    "YYMMDD, soft hyphen, NNNN": lambda n: f"{n[2:8]}\u00ad{n[8:]}",
    "YY YYMMDD-NNNN": lambda n: f"{n[:2]} {n[2:8]}-{n[8:]}",
    "YYYY-MM-DD-NNNN": lambda n: f"{dashed(n)}-{n[8:]}",
    "YYYY-MM-DD NNNN": lambda n: f"{dashed(n)} {n[8:]}",
    "fullwidth digits": lambda n: fullwidth(f"{n[2:8]}-{n[8:]}"),
}


def digits(rng, count):
    return "".join(rng.choice("0123456789") for _ in range(count))


def mobile(rng):
    return "07" + rng.choice("02369"), digits(rng, 7)


def letters(rng, count, alphabet="ABCDEFGHJKLMNOPRSTUWXYZ"):
    return "".join(rng.choice(alphabet) for _ in range(count))


def spaced_mobile(rng, code="{}-"):
    first, n = mobile(rng)
    return f"{code.format(first)}{n[:3]} {n[3:5]} {n[5:]}"


def luhn(nine):
    """Check digit of nine digits."""
    products = [int(digit) * (2 - place % 2) for place, digit in enumerate(nine)]
    return str(-sum(p // 10 + p % 10 for p in products) % 10)


def is_number(text):
    """Whether the last ten digits have the check digit of a personnummer."""
    ten = "".join(c for c in text if c.isdigit())[-10:]
    return luhn(ten[:9]) == ten[9]


def child(rng):
    """A number of someone born 2020-2026 that ends as a clock."""
    while True:
        nine = f"{rng.randint(20, 26)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}{rng.randint(0, 23):02}{rng.randint(0, 5)}"
        return "20" + nine + luhn(nine)


def lost(rng):
    """What a spreadsheet leaves of the number of someone born 2000-2009."""
    nine = f"0{rng.randint(0, 9)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}{digits(rng, 3)}"
    return "personnummer |" + (nine + luhn(nine)).lstrip("0")


def groups(rng, number):
    """The digits in groups of two to four, the last of any length."""
    parts = []
    while number:
        length = rng.choice([2, 2, 3, 3, 4])
        parts.append(number[:length])
        number = number[length:]
    return parts


OTHERS = {
    "born 2020–2026, ends as a clock, solid": child,
    "born 2020–2026, ends as a clock, space": lambda rng: (lambda n: f"{n[:8]} {n[8:]}")(child(rng)),
    "personnummer and what Excel left of it": lost,
    "mobile, any groups after 070-": lambda rng: (lambda m: m[0] + "-" + " ".join(groups(rng, m[1])))(mobile(rng)),
    "mobile, 070.123.45.67": lambda rng: spaced_mobile(rng, "{}.").replace(" ", "."),
    "mobile, 070_1234567": lambda rng: "_".join(mobile(rng)),
    "mobile, +46(0)701234567": lambda rng: "+46(0)" + "".join(mobile(rng))[1:],
    "mobile, (+46) 701234567": lambda rng: "(+46) " + "".join(mobile(rng))[1:],
    "mobile, 46701234567": lambda rng: "46" + "".join(mobile(rng))[1:],
    "mobile, tel 701234567": lambda rng: "tel |" + "".join(mobile(rng))[1:],
    "landline, 031.390.06.12": lambda rng: f"031.{rng.randint(200, 999)}.{digits(rng, 2)}.{digits(rng, 2)}",
    "mobile, 070-123 45 67": spaced_mobile,
    "mobile, 0701234567": lambda rng: "".join(mobile(rng)),
    "mobile, 070 123 45 67": lambda rng: spaced_mobile(rng, "{} "),
    "mobile, 070/1234567": lambda rng: "/".join(mobile(rng)),
    "mobile, +46 70 123 45 67": lambda rng: "+46 " + spaced_mobile(rng, "{} ")[1:],
    "mobile, +46701234567": lambda rng: "+46" + "".join(mobile(rng))[1:],
    "mobile, 0046 70 123 45 67": lambda rng: "0046 " + spaced_mobile(rng, "{} ")[1:],
    "mobile, +46 (0)70-123 45 67": lambda rng: "+46 (0)" + spaced_mobile(rng)[1:],
    "landline, 08-123 456 78": lambda rng: f"08-{rng.randint(100, 999)} {digits(rng, 3)} {digits(rng, 2)}",
    "landline, 0523-61 30 00": lambda rng: f"0{rng.choice('45')}{digits(rng, 2)}-{rng.randint(10, 99)} {digits(rng, 2)} {digits(rng, 2)}",
    "e-mail, namn@skola.se": lambda rng: f"{letters(rng, 6).lower()}.{letters(rng, 7).lower()}@exempel.se",
    "e-mail, namn (at) skola.se": lambda rng: f"{letters(rng, 6).lower()} (at) exempel.se",
    "plate, ABC 123": lambda rng: f"{plate(rng)} {digits(rng, 3)}",
    "plate, ABC 12D": lambda rng: f"{plate(rng)} {digits(rng, 2)}{letters(rng, 1, 'ABCDEFGHJKLMNPRSTUWXYZ')}",
    "plate, abc123": lambda rng: f"{plate(rng)}{digits(rng, 3)}".lower(),
    "plate, AB 123 C": lambda rng: f"{letters(rng, 2, 'ABCDEFGHJKLMNPRSTUWXYZ')} {digits(rng, 3)} {letters(rng, 1, 'ABCDEFGHJKLMNPRSTUWXYZ')}",
    }

# Letters that are never in words before a number: SEK, RUM, BUS and so on stay.
PLATE_LETTERS = "BCDFGHJKLMNPRSTWXZ"


def plate(rng):
    while (word := letters(rng, 3, PLATE_LETTERS)) in ("SMS", "LSS", "SFS", "SMH", "DNR", "GPS", "PGA", "KVM", "SPR", "PLU", "NKR", "DKK", "PNR", "TPL"):
        pass
    return word


def stamp(rng, form, cut=0):
    """A moment whose digits are no number of a person; one that is both is masked, and no look-alike."""
    while is_number(text := form.format(*moment(rng))[cut:]):
        pass
    return text


def moment(rng):
    return (rng.randint(2020, 2029), rng.randint(1, 12), rng.randint(1, 28), rng.randint(0, 23), rng.randint(0, 59), rng.randint(0, 59))


def coordinate(rng, decimals):
    return f"{rng.uniform(55.3, 69.1):.{decimals}f}, {rng.uniform(10.9, 24.2):.{decimals}f}"


LOOK_ALIKES = {
    "timestamp YYYYMMDDhhmm": lambda rng: stamp(rng, "{:04}{:02}{:02}{:02}{:02}"),
    "timestamp YYYYMMDD hhmm": lambda rng: stamp(rng, "{:04}{:02}{:02} {:02}{:02}"),
    "timestamp YYMMDD hhmm": lambda rng: stamp(rng, "{:04}{:02}{:02} {:02}{:02}", 2),
    "timestamp YYYYMMDD_hhmm": lambda rng: stamp(rng, "{:04}{:02}{:02}_{:02}{:02}"),
    "timestamp after kl., any digits": lambda rng: "kl. {:04}{:02}{:02}{:02}{:02}".format(*moment(rng)),
    "range of days": lambda rng: "{:04}-{:02}-{:02}--".format(*moment(rng)) + "{:04}-{:02}-{:02}".format(*moment(rng)),
    "timestamp YYYYMMDDhhmmss": lambda rng: "{:04}{:02}{:02}{:02}{:02}{:02}".format(*moment(rng)),
    "timestamp YYYY-MM-DD hh:mm": lambda rng: "{:04}-{:02}-{:02} {:02}:{:02}".format(*moment(rng)),
    "timestamp YYYY-MM-DDThh:mm:ss+02:00": lambda rng: "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}+02:00".format(*moment(rng)),
    "case number 5000-K123456-26": lambda rng: f"5000-K{rng.randint(1000, 999999)}-{rng.randint(20, 29)}",
    "case number K-5000-123456-26": lambda rng: f"K-5000-{digits(rng, 6)}-{rng.randint(20, 29)}",
    "case number 2026-001234": lambda rng: f"{rng.randint(2020, 2029)}-{rng.randint(0, 9999):06}",
    "case number, ärende and ten digits": lambda rng: f"ärende {digits(rng, 10)}",
    "case number INC0012345": lambda rng: f"INC{rng.randint(0, 9999999):07}",
    "WGS 84, 3 to 8 decimals": lambda rng: coordinate(rng, rng.randint(3, 8)),
    "WGS 84, decimal commas": lambda rng: coordinate(rng, rng.randint(3, 8)).replace(", ", ";").replace(".", ","),
    "SWEREF 99 TM": lambda rng: f"{rng.randint(6130000, 7680000)} {rng.randint(260000, 920000)}",
    "SWEREF 99 TM, 1 to 4 decimals": lambda rng: "{:.{d}f}, {:.{d}f}".format(rng.uniform(6.13e6, 7.68e6), rng.uniform(2.6e5, 9.2e5), d=rng.randint(1, 4)),
    "bus line": lambda rng: f"buss {rng.randint(1, 999)} mot {rng.choice(['Torget', 'Sjukhuset', 'Resecentrum'])}",
    "organisation number": lambda rng: f"{rng.choice('25789')}{digits(rng, 1)}{rng.randint(20, 59)}{digits(rng, 2)}-{digits(rng, 4)}",
    "EAN": lambda rng: f"73{digits(rng, 11)}",
    "amount": lambda rng: f"{rng.randint(1, 999)} {rng.randint(0, 999):03} kr",
    "opening hours": lambda rng: f"{rng.randint(6, 11):02}{rng.choice(['', '.'])}30-{rng.randint(12, 22)}{rng.choice(['.00', ''])}",
    "serial number SN-1234-1234-12": lambda rng: f"SN-{digits(rng, 4)}-{digits(rng, 4)}-{digits(rng, 2)}",
    "years": lambda rng: f"{rng.randint(1900, 2010)}-{rng.randint(2011, 2030)}",
    "clock, kl. 21.30–23.00": lambda rng: f"kl. {rng.randint(0, 23):02}.{rng.randint(0, 59):02}–{rng.randint(0, 23):02}.{rng.randint(0, 59):02}",
    "street number": lambda rng: f"{rng.choice(['Storgatan', 'Ringvägen', 'Skolgatan'])} {rng.randint(1, 200)}",
    "road": lambda rng: f"{rng.choice(['E', 'väg ', 'länsväg ', 'riksväg '])}{rng.randint(1, 999)}",
    "room": lambda rng: f"{rng.choice(['sal', 'rum', 'hus', 'RUM', 'SAL'])} {rng.randint(1, 999)}",
}
