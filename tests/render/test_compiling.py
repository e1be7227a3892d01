"""What is compiled to less work shows what Jinja2's own code shows."""

import jinja2
import markupsafe
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator import resources
from generator.render import compiling
from generator.render.environment import environment
from generator.render.wording import Wording

TEXTS = st.text(alphabet="<>&'\"a\u00e4 ", max_size=12)
ONE = "{{ a }}|{{ b|e }}|{{ a ~ b }}|{{ c|safe }}|{{ [a, b]|join }}|{% if a %}{{ a[:2] }}{% endif %}"
MACROS = """
{%- macro plain(x) %}<i>{{ x }}</i>{% endmacro %}
{%- macro open(x, y='<y>') %}{{ x }}{{ y }}{{ varargs|length }}{{ kwargs|length }}{% endmacro %}
{%- macro around(x) %}<b>{{ x }}{{ caller() }}</b>{% endmacro %}
{%- macro given(x, y=a) %}{{ plain(x) }}{{ y }}{% endmacro %}
{%- set kept %}{{ plain(a) }}{% endset %}
{{- plain(a) }}{{ plain(x=b) }}{{ plain(plain(a)) }}{{ plain(a)|e }}{{ plain(a) ~ b }}{{ kept }}
{{- open(a) }}{{ open(a, b, c, d=1) }}{{ given(a) }}{{ given(a, b) }}{{ t('text') }}{{ t('shown', x=a) }}
{%- call around(a) %}{{ b }}{% endcall %}
{%- for x in [a, b] %}{{ plain(x) }}{{ loop.index }}{{ loop.cycle('<', '>') }}{% endfor %}
{%- filter upper %}{{ plain(a) }}{% endfilter %}
{%- autoescape false %}{{ plain(a) }}{{ plain(a)|e }}{{ a }}{% endautoescape %}
"""


class Told:
    """Says itself how it stands in HTML."""

    def __html__(self) -> str:
        return "<told>"


VALUES = st.one_of(TEXTS, TEXTS.map(Markup), st.integers(), st.none(), st.builds(Told))


def both(template: str) -> tuple[jinja2.Template, jinja2.Template]:
    """A template as Jinja2 compiles it, and as it is compiled here."""
    theirs = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    ours = environment([resources.templates()])
    for one in (theirs, ours):
        one.globals["t"] = Wording({"text": "<", "shown": "{x}<"})
    return theirs.from_string(template), ours.from_string(template)


@given(VALUES)
def test_a_value_is_escaped_as_ever(value: object) -> None:
    assert f"{compiling.escape(value)}" == f"{markupsafe.escape(value)}"


@given(TEXTS, VALUES, TEXTS)
@pytest.mark.parametrize("template", [ONE, MACROS])
def test_a_template_shows_the_same(template: str, a: str, b: object, c: str) -> None:
    expected, shown = (one.render(a=a, b=b, c=c) for one in both(template))
    assert shown == expected


@pytest.mark.parametrize(
    "template",
    [
        "{{ nowhere }}",
        "{{ a.nowhere }}",
        "{{ nowhere() }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m() }}",
        "{{ t('no') }}",
    ],
)
def test_what_is_not_there_is_told(template: str) -> None:
    told = []
    for compiled in both(template):
        with pytest.raises((jinja2.UndefinedError, KeyError)) as raised:
            compiled.render(a="")
        told.append((raised.type, f"{raised.value}"))
    assert told[0] == told[1]


@pytest.mark.parametrize("call", ["{{ m(1, 2) }}", "{{ m(1, y=2) }}"])
def test_a_macro_refuses_what_it_does_not_take(call: str) -> None:
    template = environment([resources.templates()]).from_string("{% macro m(x) %}{{ x }}{% endmacro %}" + call)
    with pytest.raises(TypeError, match="macro 'm' takes"):
        template.render()
