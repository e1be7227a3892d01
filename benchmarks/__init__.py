"""How fast the stages are, as ratios of one run: `make bench`. Nothing here passes or fails."""
