"""What scripts/faults is made of: a small town, runs of est that go wrong, and the comparison of what they leave."""
