"""What the lägesbild finds, where the truth is known and on real counts, beside other ways, in one run each."""

import subprocess

from .common import ROOT

BENCH = ROOT / ".build/release/SituationBench"
MEASURES = ["detection", "speed"]


def run(options, scratch):
    """Prints the table of each measure."""
    for measure in MEASURES:
        subprocess.run([BENCH, measure, str(options.repeat)], check=True)
