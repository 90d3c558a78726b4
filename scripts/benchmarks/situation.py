"""What the lägesbild finds, where the truth is known and on real counts, beside other ways, in one run each."""

import subprocess

from .common import ROOT
from .situation_data import write_sets

BENCH = ROOT / ".build/release/SituationBench"
MEASURES = ["detection", "scan", "speed", "forecast"]


def run(options, scratch):
    """Prints the table of each measure."""
    write_sets(scratch / "sets")
    for measure in MEASURES:
        subprocess.run([BENCH, measure, str(options.repeat), scratch / "sets"], check=True)
