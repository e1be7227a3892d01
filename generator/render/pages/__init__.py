"""The pages of a site, a module a kind."""
