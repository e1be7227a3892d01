/**
 * The quote check: whether a sentence was said. The sentence never leaves the browser.
 */
import { FileError, TOKEN, fold } from "./engine.js";
import { smallWords } from "./more.js";

const QUOTED = 0.75;

/**
 * Whether a sentence was said: word for word, nearly so, or not.
 * @param {import("./engine.js").Index} index an index with texts
 * @param {string} quote
 * @returns {Promise<{kind: "exact"|"near"|"none", matches: {hit: number, document: object, start: number, end: number,
 *   share: number, paragraph: number}[], problems: Error[]}>} matches with their place in `document.text`, the best first;
 *   files that could not be read
 */
export const checkQuote = async (index, quote, { candidates = 6 } = {}) => {
  const words = (quote.match(TOKEN) ?? []).map(fold).filter(Boolean);
  if (words.length < 3) return { kind: "none", matches: [], problems: [] };
  const { small } = await smallWords(index);
  const run = { words: new Set(), parts: new Set(), unknown: new Set(), problems: [] };
  const telling = [...new Set(words.filter((word) => !small.has(word)))].slice(0, 24);
  const counted = await Promise.all(telling.map(async (word) => [word, (await index.lists({ words: [word] }, run))[1]]));
  const rare = counted.filter(([, count]) => count).sort((a, b) => a[1] - b[1]).slice(0, 6).map(([word]) => word);
  const votes = new Map();
  for (const own of await Promise.all(rare.map((word) => index.word({ words: [word] }, run)))) {
    for (const [document, score] of own) votes.set(document, (votes.get(document) ?? 0) + 1e6 + score);
  }
  const best = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, candidates);
  const matches = [];
  for (const [hit] of best) {
    const document = await index.document(hit).catch((problem) => { if (problem instanceof FileError) return null; throw problem; });
    const place = document?.text && nearest(document.text, words);
    if (place && place.share >= QUOTED) {
      matches.push({ hit, document, ...place, paragraph: document.text.slice(0, place.start).split("\n\n").length - 1 });
    }
  }
  matches.sort((a, b) => b.share - a.share);
  return { kind: !matches.length ? "none" : matches[0].share === 1 ? "exact" : "near", matches, problems: run.problems };
};

/** The stretch of a text most like some words, and what share of them it has in order. */
const nearest = (text, words) => {
  const own = [...text.matchAll(TOKEN)].map((match) => ({ form: fold(match[0]), start: match.index, end: match.index + match[0].length }))
    .filter(({ form }) => form);
  const wanted = new Set(words);
  let best = { share: 0, start: 0, end: 0 };
  for (let first = 0; first < own.length; first++) {
    if (!wanted.has(own[first].form)) continue;
    const window = own.slice(first, first + words.length + Math.ceil(words.length / 4));
    const [common, last] = inCommon(window.map(({ form }) => form), words);
    const share = common / Math.max(words.length, last + 1);
    if (share > best.share) best = { share, start: window[0].start, end: window[last].end };
    if (best.share === 1) break;
  }
  return best;
};

/** The length of the longest common sequence, and where in the first it ends at the earliest. */
const inCommon = (one, other) => {
  let row = new Array(other.length + 1).fill(0), best = 0, last = 0;
  one.forEach((word, at) => {
    const next = [0];
    other.forEach((second, number) => next.push(word === second ? row[number] + 1 : Math.max(row[number + 1], next[number])));
    row = next;
    if (row.at(-1) > best) [best, last] = [row.at(-1), at];
  });
  return [best, last];
};
