"""Real protocols and annotations made by reading them in, a table of how right the parser is out."""
