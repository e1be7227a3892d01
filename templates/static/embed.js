// One speech in a frame on another site: "?rede=18-115/s40-2".
const article = document.getElementById("rede");
const { speeches, anchors, root } = article.dataset;
const words = JSON.parse(article.dataset.words), months = JSON.parse(article.dataset.months);
const heading = article.querySelector("h1"), facts = article.querySelector(".facts"), note = article.querySelector(".note");

const json = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
};

const tell = (text) => {
  note.textContent = text;
  note.hidden = false;
};

const link = (text, href) => Object.assign(document.createElement("a"), { textContent: text, href, target: "_top" });

const longDate = (date) => {
  const [year, month, day] = date.split("-").map(Number);
  return `${day}. ${months[month - 1]} ${year}`;
};

const show = (speech) => {
  const address = root + speech.url;
  heading.replaceChildren(speech.person ? link(speech.speaker, `${root}personen/${speech.person}/`) : speech.speaker ?? "");
  const about = [speech.group ?? speech.office, speech.date && longDate(speech.date), speech.page && words.page.replace("{n}", speech.page)];
  facts.textContent = [...about, speech.title].filter(Boolean).join(" · ");
  facts.hidden = false;
  const texts = speech.text.split("\n\n");
  note.before(...texts.map((text, number) => Object.assign(document.createElement("p"), {
    textContent: text,
    className: speech.paragraphs?.[number]?.[1] === "quote" ? "quote" : "",
  })));
  tell(words.left_out);
  document.querySelector(".onward a").href = address;
  document.title = [speech.speaker, document.title].filter(Boolean).join(" – ");
};

const [, session, id] = /^(\d+-\d+)\/(s\d+-\d+)$/.exec(new URLSearchParams(location.search).get("rede") ?? "") ?? [];
const start = async () => {
  try {
    const number = (await json(`${anchors}${session}.json`)).indexOf(id) + 1;
    if (!number) throw new Error(id);
    show((await json(`${speeches}${session}/${number}.json`))[0]);
  } catch {
    tell(words.missing);
  }
};

if (session) start();
else tell(words.missing);
