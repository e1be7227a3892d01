// Conveniences on every page; everything works without them.
const KEYS = "plenarwerk.keys";
const remembered = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* a browser that keeps nothing */ } };
const typing = (target) => target.closest("input, textarea, select, [contenteditable], dialog");

const toSearch = () => document.querySelector("#suchfeld, #startsuche, #kopfsuche")?.focus();

// The chair gives the word between all speeches: one goes from speech to speech, where there is one.
const speeches = () => {
  const all = [...document.querySelectorAll("article.speech")];
  const own = all.filter((speech) => !speech.matches(".chair"));
  return own.length ? own : all;
};

// From the speech that has the focus, as long as it is to be seen; else from what is to be seen.
const toSpeech = (step) => {
  const all = speeches();
  const focused = all.findIndex((speech) => speech.contains(document.activeElement));
  const box = all[focused]?.getBoundingClientRect();
  const first = all.findIndex((speech) => speech.getBoundingClientRect().bottom > 60);
  const begun = first >= 0 && all[first].getBoundingClientRect().top < 24;
  let next = step > 0 && !begun ? first : first + step;
  if (box && box.top < innerHeight && box.bottom > 0) next = focused + step;
  if (first < 0) next = step > 0 ? -1 : all.length - 1;
  const heading = all[next]?.querySelector("h3");
  if (!heading) return;
  heading.tabIndex = -1;
  all[next].scrollIntoView();
  heading.focus({ preventScroll: true });
};

const ACTIONS = { "/": toSearch, j: () => toSpeech(1), k: () => toSpeech(-1) };

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || typing(event.target) || remembered(KEYS) === "off") return;
  const action = ACTIONS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

// Speech input may send single keys, so that they can be switched off (WCAG 2.1.4).
const keys = document.getElementById("tastenkuerzel");
if (keys) {
  keys.hidden = false;
  const box = keys.querySelector("input");
  box.checked = remembered(KEYS) !== "off";
  box.addEventListener("change", () => remember(KEYS, box.checked ? "on" : "off"));
}
