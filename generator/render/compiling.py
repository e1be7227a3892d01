"""Templates compiled to less work for each value: the pages that Jinja2's own code makes, in half the time.

Jinja2 marks each value that it has escaped, so that it is not escaped again, and asks whatever is called what it wants
to know of the template. Here what is escaped goes into the page at once, and what is called most wants to know nothing.
"""

from collections.abc import Callable
from typing import Any

import markupsafe
from jinja2 import compiler, nodes, runtime
from markupsafe import Markup

from generator.render.wording import Wording

_escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)
"""A text escaped without the mark, by a function that is not promised to stay."""


def escape(value: object) -> str:
    """A value as it stands in the output, and nowhere else: it does not say that it is escaped."""
    if type(value) is str:
        return _escaped(value)
    return value if type(value) is Markup else markupsafe.escape(value)


class Macro(runtime.Macro):
    """A macro, nearly always called with just what it asks for."""

    def __init__(self, *made: Any) -> None:
        super().__init__(*made)
        self.takes = -1 if self.catch_kwargs or self.catch_varargs or self.caller else len(self.arguments)
        """How many arguments it takes; -1 where it may take others too."""
        self.body = self._func


class Context(runtime.Context):
    """What a template is rendered with."""

    def call(self, called: Any, /, *args: Any, _loop_vars: Any = None, _block_vars: Any = None, **named: Any) -> Any:
        """The value of a call; what loops and blocks have set is for those who ask for the context."""
        kind = type(called)
        if kind is Macro and called.takes == len(args) and not named and self.eval_ctx.autoescape:
            return str.__new__(Markup, called.body(*args))  # its body escapes what it is given
        if kind is Wording:
            return called(*args, **named)
        return super().call(called, *args, _loop_vars=_loop_vars, _block_vars=_block_vars, **named)


class Generator(compiler.CodeGenerator):
    """Writes the Python code of a template."""

    def visit_Template(self, node: nodes.Template, frame: compiler.Frame | None = None) -> None:  # noqa: N802 -- Jinja2's
        super().visit_Template(node, frame)
        # The code calls both by these names, which it has from Jinja2 at its head.
        self.writeline(f"from {__name__} import {Macro.__name__}, {escape.__name__}")
