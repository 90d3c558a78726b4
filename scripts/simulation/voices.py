"""What people answered about felt safety: a survey with one row for each answer, and dialogues with a number on each row."""

from datetime import timedelta

from .incidents import LAST, PERIODS

REPORTER = "trygghetsdialogen"
SURVEY_HEADING = ["Svarsdatum", "Område", "Hur trygg känner du dig? (1–5)"]
DIALOGUE_HEADING = ["Dag", "Område", "Svar", "Antal"]

# Area: answers from 1, very unsafe, to 5, very safe.
SURVEY = {
    "Norrkila": [9, 6, 2, 1, 0],  # felt unsafe, though next to nothing is reported
    "Centrum": [1, 1, 3, 14, 13],  # felt safe, though most is reported there
    "Stadsparken": [4, 6, 4, 7, 3], "Mariedal": [2, 4, 5, 8, 4], "Brastad": [3, 4, 5, 6, 4],
    "Kronberget": [3, 5, 3, 6, 3], "Grundsund": [0, 1, 0, 2, 1],
}

# Area: those that felt safe, unsafe and neither when staff asked.
DIALOGUE = {"Norrkila": (2, 11, 1), "Centrum": (24, 3, 2), "Slätten": (9, 5, 2), "Stadsparken": (8, 7, 3)}
WORDS = ("trygg", "otrygg", "varken eller")


def files(rng):
    """Both files as rows, by name."""
    answers = [(area, scale) for area, counts in SURVEY.items() for scale, n in enumerate(counts, 1) for _ in range(n)]
    rng.shuffle(answers)
    days = [PERIODS[LAST - 1] + timedelta(days=rng.randrange(14)) for _ in answers]
    survey = [[f"{day}", area, f"{scale}"] for day, (area, scale) in zip(sorted(days), answers)]
    asked = PERIODS[LAST] + timedelta(days=3)
    dialogue = [[f"{asked + timedelta(days=k)}", area, word, f"{number}"]
                for k, (area, counts) in enumerate(DIALOGUE.items()) for word, number in zip(WORDS, counts)]
    return {f"{REPORTER}/enkat-2026.csv": [SURVEY_HEADING] + survey,
            f"{REPORTER}/dialoger-2026-v43-44.csv": [DIALOGUE_HEADING] + dialogue}
