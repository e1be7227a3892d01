"""What several pages show alike: items, speeches, votes, passages."""
