// Marks in a paragraph the forms that a search found there, over the borders of links and terms too.
const WORD = "[\\p{L}\\p{N}]";

export const mark = (paragraph, forms) => {
  const some = forms.map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+"));
  const pattern = new RegExp(`(?<!${WORD})(?:${some.sort((a, b) => b.length - a.length).join("|")})(?!${WORD})`, "gu");
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  const found = [...texts.map(({ data }) => data).join("").matchAll(pattern)].map((one) => [one.index, one.index + one[0].length]);
  let first = 0;
  for (const text of texts) {
    const { length } = text;
    for (const [start, end] of found.toReversed()) {
      const from = Math.max(start - first, 0), to = Math.min(end - first, length);
      if (from >= to) continue;
      const own = text.splitText(from);
      own.splitText(to - from);
      const made = document.createElement("mark");
      own.replaceWith(made);
      made.append(own);
    }
    first += length;
  }
};
