"""One person or two: every rule of generator/resolve/identity.py, and what is left open."""

from datetime import date

from generator.model.corpus import Corpus, Registered
from generator.model.mentions import Trace
from generator.resolve import resolve
from tests.resolve.stage import MUSTERLAND, corpus, digested, media

BOTH = """
TOP 1
Max Muster (FL): Ja.
Max Muster (REG): Nein.
"""


def people(whole: Corpus) -> list[str]:
    return [person.slug for person in whole.people]


def speakers(whole: Corpus, session: str = "4/1") -> list[str | None]:
    digest = whole.session(session)
    return [whole.speaker(session, speech.id) for speech in digest.speeches]


def speaker_traces(whole: Corpus) -> list[Trace]:
    return [trace for links in whole.links.values() for trace in links.speakers.values()]


def rules(whole: Corpus) -> list[str]:
    return [trace.rule for trace in speaker_traces(whole)]


def test_two_groups_in_one_session_are_two_people() -> None:
    whole = corpus(BOTH)
    assert people(whole) == ["max-muster", "max-muster-reg"]
    assert speakers(whole) == ["max-muster", "max-muster-reg"]
    traces = speaker_traces(whole)
    assert [trace.rule for trace in traces] == ["name-and-group"] * 2
    assert traces[0].printed == "Max Muster [FL]"
    assert traces[0].rejected == ("max-muster-reg",)


def test_a_change_of_group_makes_nobody_else() -> None:
    whole = corpus(
        "Max Muster (FL): Ja.", "Max Muster (fraktionslos): Ja.", "Max Muster (REG): Ja.", "Max Muster (REG): Ja."
    )
    assert people(whole) == ["max-muster"]
    assert whole.people[0].groups == ("REG", "FL")


def test_groups_that_come_back_in_turn_are_two_people() -> None:
    whole = corpus("Max Muster (FL): Ja.", "Max Muster (REG): Ja.", "Max Muster (FL): Ja.")
    assert people(whole) == ["max-muster", "max-muster-reg"]


def test_other_groups_in_another_term_are_another_person_unless_a_term_joins_them() -> None:
    one, other = digested("Max Muster (FL): Ja.", 1, term=3), digested("Max Muster (REG): Ja.", 1, term=4)
    assert len(resolve([one, other], (), MUSTERLAND).people) == 2
    bridge, changed = digested("Max Muster (FL): Ja.", 1, term=4), digested("Max Muster (REG): Ja.", 2, term=4)
    assert len(resolve([one, bridge, changed], (), MUSTERLAND).people) == 1


def test_a_minister_who_is_also_a_member_is_one_person() -> None:
    whole = corpus("TOP 1\nMinister Max Muster: Ja.\nMax Muster (FL): Ja.\nIda Nah (REG): Ja.\n(Max Muster [FL]: Ja!)")
    assert people(whole) == ["max-muster", "ida-nah"]
    assert whole.people[0].roles == ("Minister",)


def test_a_minister_to_whom_a_member_of_his_name_calls_out_is_another() -> None:
    whole = corpus("TOP 1\nMinister Max Muster: Ja.\n(Max Muster [FL]: Nein!)\nMax Muster (FL): Ja.")
    assert len(whole.people) == 2
    minister, member = speakers(whole)
    assert minister != member
    assert whole.named("4/1", "Max Muster", "FL") == member


def test_an_office_that_either_of_two_may_hold_is_left_open_and_listed() -> None:
    whole = corpus(BOTH + "Vizepräsident Max Muster: Ich rufe auf.")
    assert speakers(whole) == ["max-muster", "max-muster-reg", None]
    (finding,) = whole.findings["4/1"]
    assert finding.message.startswith("„Max Muster, Vizepräsident“ ist niemandem zugeordnet")
    assert finding.anchor == "s1-3"
    assert speaker_traces(whole)[-1].rejected == ("max-muster", "max-muster-reg")


def test_the_media_library_tells_which_of_two_holds_the_office() -> None:
    library = media("Max Muster|REG|Vizepräsident", "Max Muster|FL||1", "Max Muster|REG||2")
    whole = resolve([digested(BOTH + "Vizepräsident Max Muster: Ich rufe auf.", library=library)], (), MUSTERLAND)
    assert speakers(whole) == ["max-muster", "max-muster-reg", "max-muster-reg"]
    assert rules(whole)[-1] == "media-library"
    assert not whole.findings
    assert [person.external for person in whole.people] == [{"mdl_id": "1"}, {"mdl_id": "2"}]


def test_two_ids_of_the_media_library_are_two_people_of_one_name() -> None:
    library = media("Max Muster|FL||1", "Max Muster|REG||2")
    first = digested("Max Muster (FL): Ja.", 1, library=library)
    later = digested("Max Muster (REG): Ja.", 2)
    assert len(resolve([first, later], (), MUSTERLAND).people) == 2


def test_a_media_file_of_another_session_says_nothing() -> None:
    library = media("Max Muster|FL||1", "Max Muster|REG||2")
    assert [
        p.external for p in resolve([digested("Max Muster (FL): Ja.", 2, library=library)], (), MUSTERLAND).people
    ] == [{}]


def test_an_id_of_the_media_library_stands_among_the_external_ids() -> None:
    whole = resolve([digested("Max W. Muster (FL): Ja.", library=media("Max Werner Muster|FL||7"))], (), MUSTERLAND)
    assert [(p.name, p.external) for p in whole.people] == [("Max W. Muster", {"mdl_id": "7"})]


def test_a_heckle_against_the_lists_of_its_session_belongs_to_nobody() -> None:
    whole = corpus("TOP 1\nMax Muster (FL): Ja.\nIda Nah (FL): Ja.\n(Max Muster [REG]: Nein!)")
    assert people(whole) == ["max-muster", "ida-nah"]
    assert whole.named("4/1", "Max Muster", "REG") is None
    assert whole.links["4/1"].named["Max Muster", "REG"].rule == "contradiction"
    (finding,) = whole.findings["4/1"]
    assert finding.anchor == "s1-2.2"


def test_titles_accents_hyphens_and_ligatures_make_nobody_else() -> None:
    whole = corpus(
        "Dr. Gönül Eğlence-Pfister (FL): Ja.",
        "Gönül Eglence-Pfister (FL): Ja.",
        "Prof. Dr. Gönül Eğlence\u2011P\ufb01ster (FL): Ja.",
    )
    assert len(whole.people) == 1
    assert whole.people[0].name.startswith("Prof. Dr. Gönül")


def test_an_umlaut_makes_another_name() -> None:
    assert len(corpus("TOP 1\nMax Müller (FL): Ja.\nMax Muller (FL): Ja.").people) == 2


def test_a_shortened_given_name_of_one_group_is_the_same_person() -> None:
    whole = corpus("Max Werner Muster (FL): Ja.\n(Max W. Muster [FL]: Ja!)", "Max Muster (FL): Ja.")
    assert people(whole) == ["max-werner-muster"]
    assert rules(whole) == ["only-bearer", "shortened-given-name"]


def test_a_shortened_given_name_of_another_group_is_another_person() -> None:
    assert len(corpus("TOP 1\nMax Werner Muster (FL): Ja.\nMax W. Muster (REG): Ja.").people) == 2


def test_two_names_that_one_session_lists_side_by_side_are_two_people() -> None:
    assert len(corpus("TOP 1\nMax Werner Muster (FL): Ja.\nMax Muster (FL): Ja.").people) == 2


def test_a_place_tells_two_of_one_group_apart() -> None:
    whole = corpus("TOP 1\nMax Muster (Seestadt) (FL): Ja.\nMax Muster (Bergdorf) (FL): Ja.")
    assert sorted(people(whole)) == ["max-muster", "max-muster-bergdorf"]
    assert rules(whole) == ["place", "place"]


def test_a_name_without_the_place_that_tells_two_apart_is_left_open() -> None:
    whole = corpus("TOP 1\nMax Muster (Seestadt) (FL): Ja.\nMax Muster (Bergdorf) (FL): Ja.\nMax Muster (FL): Ja.")
    assert speakers(whole)[2] is None
    assert whole.findings["4/1"]


def test_a_surname_with_its_group_is_who_bears_it_in_this_session() -> None:
    whole = corpus("TOP 1\nDr. Max Muster (FL): Ja.\nKarl Muster (REG): Ja.\n(Dr. Muster [FL]: Nein!)")
    assert whole.named("4/1", "Dr. Muster", "FL") == "max-muster"
    assert whole.links["4/1"].named["Dr. Muster", "FL"].rejected == ("karl-muster",)
    assert people(whole) == ["karl-muster", "max-muster"]


def test_a_surname_that_nobody_of_the_session_bears_makes_no_person() -> None:
    whole = corpus("TOP 1\nMax Muster (FL): Ja.\n(Dr. Nah [FL]: Nein!)")
    assert people(whole) == ["max-muster"]
    assert whole.links["4/1"].named["Dr. Nah", "FL"].rule == "unknown"
    assert whole.findings["4/1"]


def test_a_change_of_name_is_told_by_the_registry() -> None:
    registry = (Registered("Eva Muster-Nah", ("Eva Muster",), "eva", {"wikidata": "Q1"}),)
    whole = corpus("Eva Muster (FL): Ja.", "Dr. Eva Muster-Nah (FL): Ja.", registry=registry)
    assert [(p.slug, p.name, p.external) for p in whole.people] == [("eva", "Eva Muster-Nah", {"wikidata": "Q1"})]
    assert rules(whole) == ["registry", "registry"]


def test_the_registry_tells_two_of_one_name_apart_by_group() -> None:
    registry = (
        Registered("Max Muster", slug="max-a", groups=("FL-Fraktion",)),
        Registered("Max Muster", slug="max-b", groups=("REG",)),
    )
    whole = corpus("Max Muster (FL): Ja.", "Max Muster (REG): Ja.", registry=registry)
    assert speakers(whole, "4/1") == ["max-a"]
    assert speakers(whole, "4/2") == ["max-b"]


def test_the_registry_tells_two_of_one_name_apart_by_days() -> None:
    registry = (
        Registered("Max Muster", slug="max-a", until=date(2030, 1, 1)),
        Registered("Max Muster", slug="max-b", since=date(2030, 1, 2)),
    )
    whole = corpus("Max Muster (FL): Ja.", "Max Muster (FL): Ja.", registry=registry)
    assert (speakers(whole, "4/1"), speakers(whole, "4/2")) == (["max-a"], ["max-b"])


def test_an_entry_that_fits_one_of_two_leaves_the_other_without_it() -> None:
    registry = (Registered("Max Muster", slug="max-a", groups=("FL",), external={"wikidata": "Q1"}),)
    whole = corpus(BOTH, registry=registry)
    assert [(p.slug, p.external) for p in whole.people] == [("max-a", {"wikidata": "Q1"}), ("max-muster", {})]


def test_an_entry_that_could_mean_either_of_two_means_none() -> None:
    whole = corpus(BOTH, registry=(Registered("Max Muster", slug="max-a", external={"wikidata": "Q1"}),))
    assert [person.external for person in whole.people] == [{}, {}]


def test_the_first_of_a_name_keeps_the_address_when_another_arrives() -> None:
    before = corpus("Max Muster (REG): Ja.")
    after = corpus("Max Muster (REG): Ja.", "TOP 1\nMax Muster (FL): Ja.\nMax Muster (REG): Ja.")
    assert speakers(before, "4/1") == speakers(after, "4/1") == ["max-muster"]


def test_printed_forms_are_kept_with_their_rules() -> None:
    whole = corpus("TOP 1\nDr. Max Muster (FL): Ja.\nIda Nah (FL): Ja.\n(Max Muster [FL]: Ja!)")
    forms = [(f.name, f.group, f.rule, f.count) for f in whole.people[0].printed]
    assert forms == [("Dr. Max Muster", "FL", "only-bearer", 1), ("Max Muster", "FL", "only-bearer", 1)]


def excused(whole: Corpus, session: str, name: str) -> tuple[str | None, str]:
    trace = whole.linked(session).named[name, None]
    return trace.person, trace.rule


def test_who_is_excused_by_surname_is_the_only_one_of_the_term() -> None:
    whole = corpus(
        "TOP 1\nMax Muster (FL): Ja.\nMinisterin Ida Beispiel: Nein.",
        "TOP 1\nPräsidentin Ada Vorn: Los.\nentschuldigt: Muster\nentschuldigt: Ministerin Beispiel\nentschuldigt: Fern",
    )
    assert excused(whole, "4/2", "Muster") == ("max-muster", "surname-in-term")
    assert excused(whole, "4/2", "Beispiel") == ("ida-beispiel", "surname-in-term")
    assert excused(whole, "4/2", "Fern") == (None, "unknown")
    (finding,) = whole.findings["4/2"]
    assert finding.note and "„Fern“" in finding.message
    assert [len(person.absences) for person in whole.people] == [1, 1, 0]


def test_who_is_excused_by_surname_is_nobody_of_another_term_office_or_one_of_two() -> None:
    whole = corpus(
        "TOP 1\nMax Muster (FL): Ja.\nEva Muster (REG): Nein.\nJan Ried (FL): Ja.\nMinister Ivo Holm: Ja.",
        "entschuldigt: Muster\nentschuldigt: Minister Ried\nentschuldigt: Holm\nPräsidentin Ada Vorn: Los.",
    )
    assert excused(whole, "4/2", "Muster") == (None, "ambiguous")
    assert excused(whole, "4/2", "Ried") == (None, "unknown")
    assert excused(whole, "4/2", "Holm") == (None, "unknown")
    elsewhere = resolve(
        [digested("Max Muster (FL): Ja."), digested("entschuldigt: Muster\nAda Vorn (FL): Ja.", 2, 5)], (), MUSTERLAND
    )
    assert excused(elsewhere, "5/2", "Muster") == (None, "unknown")
