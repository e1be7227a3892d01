"""What is wrong with an editor's template, told as such."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager

from generator.model.errors import ConfigError, Place


@contextmanager
def templates_told() -> Iterator[None]:
    """Turn what Jinja2 raises into a ConfigError that names template and line."""
    import jinja2

    try:
        yield
    except jinja2.TemplateNotFound as error:
        raise ConfigError(Place(str(error)), "there is no such template", "correct its name") from error
    except jinja2.TemplateError as error:
        if isinstance(error, jinja2.TemplateSyntaxError):
            where = f"{error.filename or error.name}, line {error.lineno}"
        else:
            frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".j2")]
            where = f"{frames[-1].filename}, line {frames[-1].lineno}" if frames else "a template"
        raise ConfigError(Place(where), f"the template cannot be used ({error.message})", "correct it there") from error
