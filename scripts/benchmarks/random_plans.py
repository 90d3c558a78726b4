"""Random instances through the ordinary planner; a checker that shares no code with it verifies every rule on every plan."""

import subprocess

from .common import BENCHES

BENCH = BENCHES / "PlanningBench"


def run(options, scratch):
    """Prints the table; fails where any plan breaks a rule."""
    subprocess.run([BENCH, "random", str(options.instances), str(options.seed)], check=True)
