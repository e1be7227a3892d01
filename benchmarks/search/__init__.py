"""Searching, measured beside Pagefind and MiniSearch over the same documents."""
