"""The tests on real data, which is not part of the repository: cities' own areas, the police's notices, SaTScan's and NearRepeat's samples."""

import subprocess

from .common import ROOT


def run(options, scratch):
    """Builds and runs Tests/Benchmarks/RealDataTests; a test whose data is absent fails."""
    packages = ["--package-path", "Tests/Benchmarks", "--scratch-path", ".build/benchmarks"]
    subprocess.run([ROOT / "scripts/swift", "test", *packages], check=True)
