"""The values that flow from stage to stage: frozen dataclasses, no behaviour beyond derived properties."""
