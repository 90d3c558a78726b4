"""How near the best possible the reference instances of deployment are planned, beside a plain HiGHS model in Python, in one run."""

import os
import subprocess
import sys

from .common import BENCHES, SHARED

BENCH = BENCHES / "PlanningBench"
PEERS = SHARED / "peers"
PYTHON = os.environ.get("EST_PEERS_PYTHON", sys.executable)

HEADING = """instances: teams and their visits in a fortnight, T (6 areas × 6 shifts), S (20 × 42), M (60 × 42), L (200 × 56).
Seconds are of one core; to 1 %: until a plan proven within 1 % of the best. Share: of the proven bound. Greedy: the plan without a solver.
Broken: rules that a checker without any model finds broken. Aims: T its optimum, 3,307,140; S and M 0.995, L 0.99 within 60 s.
"""

FORTNIGHT = """
fortnights over three seeds: first with nothing before it, then with a tenth by chance and near a plan of another forecast.
"""

# Whole teams with divisible visits, then whole visits by those teams, as `mip_highs.py staged` does; the lean model only.
PEER = """
import sys, time
import mip_instance as E, mip_model as M, mip_highs as H
size, path = sys.argv[1:3]
start = time.process_time()
model = M.build(E.make(size), True)
_, bound, _, _, v = H.solve(H.to_highs(model, "t"), 0.005, 300)
fixed = {c: round(v[c]) for c, g in enumerate(model[2]) if g == "t"}
value, _, _, _, v = H.solve(H.to_highs(model, "xz", fixed), 0.005, 300)
H.write_plan(model, v, path)
print(f"{size:<8}{len(model[0]):8d}{time.process_time() - start:17.1f}{bound:13.0f}{value:13.0f}{value / bound:9.5f}", end="")
"""


def run(options, scratch):
    """Prints est's table, and the peer's where highspy is at hand."""
    print(HEADING, flush=True)
    subprocess.run([BENCH, "instances"], check=True)
    print(FORTNIGHT, flush=True)
    subprocess.run([BENCH, "fortnight"], check=True)
    if not PEERS.exists() or subprocess.run([PYTHON, "-c", "import highspy, numpy"], capture_output=True).returncode:
        print("\nNo peer, or no highspy for EST_PEERS_PYTHON: est alone.")
        return
    print("\nThe same model without the rows of decision 0031, and no start, in Python:\n", flush=True)
    for size in "TSML":
        plan = scratch / f"{size}.json"
        subprocess.run([PYTHON, "-c", PEER, size, plan], cwd=PEERS, check=True)
        check = subprocess.run([PYTHON, "mip_check.py", size, "lean", plan], cwd=PEERS, capture_output=True, text=True)
        print(f"  {check.stdout.splitlines()[0]}", flush=True)
