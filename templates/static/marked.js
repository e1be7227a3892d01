// Marks in a paragraph the forms that a search found there.
export const mark = (paragraph, forms) => {
  const some = forms.map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).sort((a, b) => b.length - a.length).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${some})(?![\\p{L}\\p{N}])`, "gu");
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    for (const found of [...text.data.matchAll(pattern)].reverse()) {
      const own = text.splitText(found.index);
      own.splitText(found[0].length);
      const made = document.createElement("mark");
      own.replaceWith(made);
      made.append(own);
    }
  }
};
