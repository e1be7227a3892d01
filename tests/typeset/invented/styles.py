"""How a file sets what it prints: every knob of the typesetter that official files turn."""

from hypothesis import strategies as st

from tests.typeset.style import Style

_RARELY = st.sampled_from((False, False, False, True))


def styles() -> st.SearchStrategy[Style]:
    return st.builds(
        Style,
        label_alone=_RARELY,
        label_kept=st.booleans(),
        comma_bold=st.booleans(),
        office_bold=_RARELY,
        bold_space_before_group=st.booleans(),
        bold_colon=st.booleans(),
        mark_rise=st.sampled_from((3.5, 0.0, 4.6)),
        mark_spaced=_RARELY,
        hyphenate=st.sampled_from((True, True, True, False)),
        dash_may_lead=_RARELY,
        draw_words=_RARELY,
        trailing_spaces=st.booleans(),
        bold_results=st.booleans(),
        orphans=st.sampled_from((2, 2, 1)),
        interjections_whole=_RARELY,
        call_follows_heading=st.booleans(),
        list_resumptions=_RARELY,
        hours_beside=_RARELY,
        joined=st.sampled_from(("In Verbindung mit:", "In Verbindung mit", "und")),
    )
