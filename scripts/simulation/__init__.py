"""Makes the simulated Lysekil in inbox/; see scripts/simulate."""
