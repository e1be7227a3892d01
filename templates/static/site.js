// Conveniences on every page; everything works without them.
const KEYS = "plenarwerk.keys";
const remembered = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* a browser that keeps nothing */ } };
const typing = (target) => target.closest("input, textarea, select, [contenteditable], dialog");

const toSearch = () => (document.getElementById("suchfeld") ?? document.getElementById("kopfsuche"))?.focus();

const toSpeech = (step) => {
  const speeches = [...document.querySelectorAll("article.speech")];
  const next = step > 0
    ? speeches.find((speech) => speech.getBoundingClientRect().top > 24)
    : speeches.filter((speech) => speech.getBoundingClientRect().top < -4).at(-1);
  next?.scrollIntoView();
  next?.querySelector("a")?.focus({ preventScroll: true });
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
