// Conveniences on every page; everything works without them.
const typing = (target) => target.closest("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || typing(event.target)) return;
  if (event.key === "/") {
    event.preventDefault();
    (document.getElementById("suchfeld") ?? document.getElementById("kopfsuche"))?.focus();
    return;
  }
  if (event.key !== "j" && event.key !== "k") return;
  const speeches = [...document.querySelectorAll("article.speech")];
  const below = (speech) => speech.getBoundingClientRect().top > 24;
  const next = event.key === "j"
    ? speeches.find(below)
    : speeches.filter((speech) => speech.getBoundingClientRect().top < -4).at(-1);
  next?.scrollIntoView();
});
