// The quote check: who said a sentence, where it is printed, and whether it was spoken. All in the browser.
import { openIndex } from "./search/engine.js";
import { checkQuote } from "./search/quote.js";
import { passageEntry, wordsOf } from "./hits.js";

const place = (id) => document.getElementById(id);
const form = place("zitatformular");
const status = place("meldung");
const list = place("stellen");
const say = wordsOf(form);
const AROUND = 140, FEW = 3;

let opened = null, asked = 0;
const open = () => (opened ??= openIndex(form.dataset.index).catch((problem) => { opened = null; throw problem; }));

/** The stretch found and what stands around it in its paragraph, cut between words. */
const surroundings = (text, start, end) => {
  let first = Math.max(text.lastIndexOf("\n\n", start) + 1, 0), last = text.indexOf("\n\n", end);
  last = last < 0 ? text.length : last;
  if (start - first > AROUND) first = text.indexOf(" ", start - AROUND) + 1;
  if (last - end > AROUND) last = text.lastIndexOf(" ", end + AROUND);
  while (/\s/.test(text[first])) first += 1;
  const whole = (at) => at === 0 || at === text.length || text[at - 1] === "\n" || text[at] === "\n";
  return { text: text.slice(first, last), ranges: [[start - first, end - first]], cutStart: !whole(first), cutEnd: !whole(last) };
};

const entryOf = ({ document: found, start, end, share, paragraph }) => {
  const kind = found.paragraphs?.[paragraph]?.[1] === "quote" ? "quote" : found.kind;
  const number = found.id.split("/")[0].split("-")[1];
  const facts = { ...found, title: [say("session", { number }), found.title].filter(Boolean).join(", ") };
  const made = passageEntry(say, form.dataset.root, facts, { ...surroundings(found.text, start, end), paragraph }, [found.text.slice(start, end)], kind);
  if (share < 1) made.querySelector(".facts").append(Object.assign(document.createElement("span"), { textContent: say("share", { n: Math.floor(100 * share) }) }));
  return made;
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const own = ++asked, quote = place("zitatfeld").value;
  status.textContent = say("working");
  list.replaceChildren();
  if ((quote.match(/[\p{L}\p{N}]+/gu) ?? []).length < FEW) {
    status.textContent = say("short");
    return;
  }
  try {
    const { kind, matches, problems } = await checkQuote(await open(), quote);
    if (own !== asked) return;
    const same = kind === "exact" ? matches.filter(({ share }) => share === 1) : matches;
    const places = say(same.length === 1 ? "place" : "places", { n: same.length });
    status.textContent = [say(kind, { n: places }), problems?.length ? say("missing") : ""].filter(Boolean).join(" ");
    list.replaceChildren(...same.map(entryOf));
  } catch {
    if (own === asked) status.textContent = say("failed");
  }
});
