"""What the lägesbild finds, where the truth is known and on real counts, beside other ways, in one run each."""

import subprocess

from .common import BENCHES
from .situation_data import FOLDER, write_sets

BENCH = BENCHES / "SituationBench"

# Each measure with how its table is to be read and what is aimed at.
MEASURES = {
    "detection": """Outbreaks added in simulated towns: which cells are flagged.
sensitivity: share of them found when 1 % of the other cells are; of oracle: beside one that knows the true means.
FDR: share of the flags told (q = 0.2) that are wrong; flags: how many are told a period; found: share of the outbreaks
that are; at 1 %: cells without an outbreak whose p is below 0.01; fewer: cells told as fewer, where nothing lowers any.
Aims: of oracle at least 0.97 with 78 periods and 0.93 with 13; FDR at most 0.12.""",
    "scan": """Six incidents added in 1, 4 or 9 adjacent areas: whether the search over area borders finds them.
Each share is of the towns, at the p that one in twenty quiet maps reaches; quiet maps should have p ≤ 0.05 in 0.05 of cases.
Aims: scan / best cell at least 1 for one area and 1.5 for four.""",
    "speed": """A whole lägesbild, 999 simulated maps for each category: seconds of one core.
Aims: under 1 s with 20 × 10 × 52 and under 10 s with 200 × 20 × 130.""",
    "forecast": """The next period's incidents, on real counts and in simulated towns.
PAI: share of the incidents in the first 5 or 10 % of the places, over that share of places; PEI: beside the best choice; RRI: forecast
over seen, 1 is right. Aim: no worse than the simple rankings, and RRI near 1.""",
}


def run(options, scratch):
    """Prints the table of each measure; without real counts the forecast's is of simulated towns only."""
    if FOLDER.exists():
        write_sets(scratch / "sets")
    else:
        print(f"No real counts in '{FOLDER}': the forecast is measured in simulated towns only.")
    for measure, heading in MEASURES.items():
        print(f"\n{measure}: {heading}\n", flush=True)
        subprocess.run([BENCH, measure, str(options.repeat), scratch / "sets"], check=True)
