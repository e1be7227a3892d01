/**
 * Full-text search over a static index of JSON files (docs/search-index.md): a query fetches the few
 * files it needs, everything is decided in the browser, and nothing is sent anywhere.
 *
 *     import { openIndex } from "./search/engine.js";
 *     const index = await openIndex("data/search/");
 *     const result = await index.search("steuer -kirche", { filters: { group: ["SPD"] } });
 *     result.total; result.hits; result.words;             // how many, the best ten, for marking
 *     const shown = await index.show(result.hits[0], result);   // the document and its passage
 *
 * All linguistics was done when the index was made: a form is looked up, never stemmed.
 * Phrases, filters and suggestions are in `more.js`, loaded when first asked for, the quote check in `quote.js`.
 *
 * @typedef {{words: string[], phrase?: boolean, prefix?: boolean, pieces?: string[]}} Term
 * @typedef {{terms: Term[], without?: boolean}} Clause
 * @typedef {{document: number, score: number}} Hit
 * @typedef {Object<string, string[]>} Filters  Field to values; `date` also takes "2024-01-01..2024-12-31".
 * @typedef {Object} Result
 * @property {Hit[]} hits       the first `limit` hits, in order
 * @property {number} total     how many documents match
 * @property {Clause[]} clauses the query as it was understood
 * @property {string[]} words   folded forms to mark, those typed first
 * @property {string[]} parts   folded words to mark inside compounds
 * @property {string[]} unknown folded words that no document has
 * @property {Error[]} problems files that could not be read; the rest was searched all the same
 */

const DIGITS = new Int8Array(128).fill(-1);
let digit = 0;
for (let code = 32; code < 127; code++) if (code !== 34 && code !== 92) DIGITS[code] = digit++;
const EXACT = 10, INFLECTED = 8, PART = 4;
const MOST_SHARDS = 48, MOST_ALIASES = 40, CHUNKED = 4;

/** Reads numbers and texts from a coded string, one after the other. */
export class Reader {
  constructor(text, place = 0) { this.s = text; this.at = place; }
  get more() { return this.at < this.s.length; }
  number() {
    for (let value = 0, weight = 1; ; weight *= 27) {
      const own = DIGITS[this.s.charCodeAt(this.at++)];
      if (!(own >= 0)) throw new Error("damaged");
      value += weight * own;
      if (own < 66) return value;
    }
  }
  take(size) { return this.s.slice(this.at, this.at += size); }
  text() { return this.take(this.number()); }
}

const frontDecoded = (text) => {
  const words = [], reader = new Reader(text);
  for (let word = ""; reader.more;) words.push(word = word.slice(0, reader.number()) + reader.text());
  return words;
};

/** The place of the last word that is not behind the one given; 0 where all are. */
export const placeOf = (firsts, word) => {
  let low = 0, high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= word) low = middle + 1; else high = middle;
  }
  return Math.max(low - 1, 0);
};

const LETTERS = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", æ: "ae", ø: "o", œ: "oe", ł: "l", đ: "d" };
const letters = (text) => text.replace(/[äöüßæøœłđ]/g, (letter) => LETTERS[letter]);

/** A word in the spelling of the index: "Wähler" and "Waehler" are one, "Zählung" is not "Zahlung". */
export const fold = (token) => {
  let text = letters(token.normalize("NFC").toLowerCase()).normalize("NFKD").replace(/\p{M}/gu, "");
  text = letters(text.toLowerCase()).replace(/[-‐‑'’*_\u00ad]/g, "");
  if (!/^\p{N}/u.test(text)) return text.replace(/[:/]/g, "");
  const [whole, ...rest] = text.split(",");
  const groups = whole.split(".");
  return groups.length > 1 && groups[0].length < 4 && groups.slice(1).every((group) => /^\d{3}$/.test(group))
    ? [groups.join(""), ...rest].join(",") : text;
};

const W = "[\\p{L}\\p{N}]";
/** A word of a text, with its joints. */
export const TOKEN = new RegExp(
  `(?:(?<![\\p{L}\\p{N}_-])[-‐‑](?=\\p{L}{2}))?(?:\\p{Nd}+(?:[.,/:]\\p{Nd}+)+|${W}+)`
  + `(?:(?:[-‐‑'’]|[*:_/][-‐‑]?(?=(?:innen|in)(?![\\p{L}\\p{N}_])))${W}+)*(?:[-‐‑](?![\\p{L}\\p{N}_-]))?`, "gu");
const tokens = (text) => text.match(TOKEN) ?? [];
const TITLES = new Set(["dr", "prof", "drs", "professor", "professorin"]);

const termsOf = (piece) => {
  if (piece.startsWith('"')) {
    const words = tokens(piece).map(fold).filter(Boolean);
    return words.length ? [{ words, phrase: true }] : [];
  }
  return tokens(piece).flatMap((token, number, all) => {
    const word = fold(token);
    if (!word) return [];
    const pieces = token.split(/[-‐‑]/).map(fold).filter(Boolean);
    return [{ words: [word], prefix: number === all.length - 1 && piece.endsWith("*"), pieces: pieces.length > 1 ? pieces : [] }];
  });
};

/**
 * The clauses of a query, all of which must hold; whatever is typed, it is some query.
 * @param {string} query
 * @param {{typing?: boolean}} [options] typing: the last word may be the beginning of one
 * @returns {Clause[]}
 */
export const parse = (query, { typing = false } = {}) => {
  const clauses = [];
  let joining = false;
  const text = query.replace(/[„“”«»‟]/g, '"').replace(/\u00ad/g, "");
  for (const piece of text.match(/[-−–]?"[^"]*"?|[^\s"]+/g) ?? []) {
    if (piece === "OR" || piece === "ODER") { joining = clauses.length > 0; continue; }
    const without = /^[-−–]./.test(piece);
    for (const term of termsOf(without ? piece.slice(1) : piece)) {
      const last = clauses.at(-1);
      if (joining && !without && !last.without) last.terms.push(term);
      else clauses.push({ terms: [term], without });
      joining = false;
    }
  }
  const isTitle = ({ without, terms }) => !without && terms.every((term) => !term.phrase && TITLES.has(term.words[0]));
  const others = clauses.filter((clause) => !isTitle(clause));
  const kept = others.some((clause) => !clause.without) ? others : clauses;
  const last = kept.at(-1)?.terms.at(-1);
  if (typing && last && !last.phrase && /[\p{L}\p{N}]$/u.test(query)) last.prefix = last.typing = true;
  return kept;
};

const blocks = (reader, count, list = []) => {
  for (const size = list.length + 2 * count; list.length < size;) {
    const level = reader.number();
    let place = -1;
    for (let left = reader.number(); left > 0; left--) list.push(level, place += reader.number() + 1);
  }
  return list;
};
const pattern = (reader) => Array.from({ length: reader.number() }, () => [reader.number(), reader.text()]);
const changed = (key, [cut, end]) => key.slice(0, key.length - cut) + end;

const readShard = ([coded, others], patterns) => {
  const families = new Map(), aliases = new Map();
  let reader = new Reader(coded);
  for (let key = ""; reader.more;) {
    key = key.slice(0, reader.number()) + reader.text();
    const marks = reader.number(), which = reader.number(), forms = marks >> 3, part = marks & 1;
    const own = which === 0 ? [] : which === 1 ? pattern(reader) : patterns[which - 2];
    let documents = forms + part > 1 ? reader.number() : 0;
    const names = Array.from({ length: forms }, () => changed(key, [reader.number(), reader.text()]));
    if (part) names.push("");
    const lists = names.map((form) => {
      const size = reader.number();
      return { form, documents: size, chunk: 0, each: 0, head: blocks(reader, marks & 2 ? reader.number() : size) };
    });
    const tail = marks & 2 ? [reader.number(), reader.number()] : null;
    if (marks & CHUNKED) for (const list of lists) if (list.form) { list.chunk = reader.number(); list.each = reader.number(); }
    documents ||= lists[0].documents;
    families.set(key, { key, documents, lists, tail, large: marks & CHUNKED, others: new Set(own.map((change) => changed(key, change))) });
  }
  reader = new Reader(others);
  for (let form = ""; reader.more;) {
    form = form.slice(0, reader.number()) + reader.text();
    aliases.set(form, Array.from({ length: reader.number() }, () => reader.text()));
  }
  return { families, aliases };
};

class Segment {
  constructor(entry, load, patterns) {
    this.first = entry.first;
    this.end = entry.end;
    this.version = entry.version;
    this.fetch = load;
    this.shards = frontDecoded(entry.shards);
    this.words = frontDecoded(entry.words);
    this.ends = frontDecoded(entry.ends);
    this.patterns = [];
    for (const reader = new Reader(patterns); reader.more;) this.patterns.push(pattern(reader));
    this.read = new Map();
  }
  load(name) { return this.fetch(`${this.first}/${name}.json`, this.version); }
  async shard(number) {
    if (!this.read.has(number)) this.read.set(number, readShard(await this.load(`l${number}`), this.patterns));
    return this.read.get(number);
  }
  async family(key) { return (await this.shard(placeOf(this.shards, key))).families.get(key); }
  async families(form) {
    if (!this.shards.length) return [];
    const { families, aliases } = await this.shard(placeOf(this.shards, form));
    const found = [...families.values()].filter(({ key, lists, others }) =>
      key === form || others.has(form) || lists.some((list) => list.form === form));
    const elsewhere = (aliases.get(form) ?? []).filter((key) => !families.has(key));
    return found.concat(await Promise.all(elsewhere.map((key) => this.family(key))));
  }
  /** Families and lists of the forms that begin so. */
  async beginning(start, most = MOST_SHARDS) {
    if (!this.shards.length) return [];
    const first = placeOf(this.shards, start);
    const last = Math.min(placeOf(this.shards, `${start}\uffff`), first + most - 1);
    const shards = await Promise.all(Array.from({ length: last - first + 1 }, (_, number) => this.shard(first + number)));
    const entries = new Set(), elsewhere = new Set();
    for (const { families, aliases } of shards) {
      for (const entry of families.values()) entries.add(entry);
      for (const [form, keys] of aliases) if (form.startsWith(start)) for (const key of keys) elsewhere.add(key);
    }
    if (elsewhere.size <= MOST_ALIASES && most === MOST_SHARDS) {
      for (const entry of await Promise.all([...elsewhere].map((key) => this.family(key)))) entries.add(entry);
    }
    return [...entries].flatMap((entry) =>
      entry.lists.filter((list) => list.form && list.form.startsWith(start)).map((list) => [entry, list]));
  }
  /** A whole list, as levels and places in turn. */
  async all(entry, list) {
    if (list.head.length === 2 * list.documents) return list.head;
    if (!entry.whole) {
      const reader = new Reader((await this.load(`t${entry.tail[0]}`))[entry.tail[1]]);
      entry.whole = entry.lists.map((own) => blocks(reader, own.documents - own.head.length / 2, [...own.head]));
    }
    return entry.whole[entry.lists.indexOf(list)];
  }
}

/** A file that is missing or damaged. */
export class FileError extends Error {
  constructor(path, cause) {
    super(`Ein Teil des Suchverzeichnisses konnte nicht gelesen werden (${path}).`, { cause });
    this.path = path;
  }
}

export class Index {
  /** Use `openIndex`. */
  constructor(content, base, fetcher) {
    /** @type {number} How many there are. */
    this.documents = content.documents;
    /** @type {string[]} The fields documents can be filtered by. */
    this.facets = content.facets;
    /** @type {[number, string, number][]} */
    this.texts = content.texts;
    /** @type {number} Documents a file of records. */
    this.block = content.block;
    /** @type {string[]} First letters of names to offer. */
    this.names = content.names ?? [];
    this.base = base;
    this.fetcher = fetcher;
    this.files = new Map();
    this.segments = content.segments.map((entry) => new Segment(entry, (path, version) => this.load(path, version), content.segments[0].patterns));
  }

  /** A JSON file of the index; each is fetched once. A failure is not kept: the next query tries again. */
  load(path, version = "") {
    if (!this.files.has(path)) {
      const asked = fetchJson(this.fetcher, this.base + path + (version && `?${version}`), path);
      this.files.set(path, asked);
      asked.catch(() => this.files.delete(path));
    }
    return this.files.get(path);
  }

  more() { return import("./more.js"); }

  /**
   * @param {string} query
   * @param {{filters?: Filters, sort?: "relevance"|"date", limit?: number, typing?: boolean, all?: boolean}} [options]
   *   all: also give `ranked`, every hit, and `scores`, for facets, bars and groups
   * @returns {Promise<Result & {ranked?: number[], scores?: Map<number, number>}>}
   */
  async search(query, { filters = {}, sort = "relevance", limit = 10, typing = false, all = false } = {}) {
    const clauses = parse(query, { typing });
    const run = { words: new Set(), parts: new Set(), unknown: new Set(), problems: [] };
    const used = Object.entries(filters).filter(([, values]) => values?.length);
    const [{ terms: [only] } = { terms: [] }] = clauses;
    const result = (hits, total, more) =>
      ({ hits, total, clauses, words: [...run.words], parts: [...run.parts], unknown: [...run.unknown], problems: run.problems, ...more });
    if (clauses.length === 1 && !clauses[0].without && clauses[0].terms.length === 1 && !only.phrase && !only.prefix
      && !used.length && sort === "relevance" && !all) {
      const quick = await this.quick(only, run, limit);
      if (quick) return result(quick.hits, quick.total);
    }
    let scores = await this.clauses(clauses, run);
    for (const [name, values] of used) scores = await (await this.more()).having(this, scores, name, values);
    const ranked = [...scores.keys()];
    const dates = sort === "date" && this.facets.includes("date") ? await (await this.more()).column(this, "date") : null;
    const day = (document) => dates[document] ?? "";
    ranked.sort(dates
      ? (a, b) => Number(day(a) < day(b)) - Number(day(a) > day(b)) || b - a
      : (a, b) => scores.get(b) - scores.get(a) || b - a);
    const hits = ranked.slice(0, limit).map((document) => ({ document, score: scores.get(document) }));
    return result(hits, ranked.length, all ? { ranked, scores } : {});
  }

  rarity(count) { return Math.floor(8 * Math.log2(1 + this.documents / Math.max(count, 1)) + 0.5); }

  /** What each segment gives; one that cannot be read is a problem and gives nothing. */
  async each(run, ask) {
    return Promise.all(this.segments.map((segment) => ask(segment).catch((problem) => {
      if (!(problem instanceof FileError) && problem.message !== "damaged") throw problem;
      run.problems.push(problem instanceof FileError ? problem : new FileError(`${segment.first}/`, problem));
      return [];
    })));
  }

  /**
   * The lists of a word, each with its segment, its family and what it is worth; and in how many documents they are.
   * @param {Term & {typing?: boolean}} term
   * @returns {Promise<[any[], number]>}
   */
  async lists(term, run) {
    const [word] = term.words;
    let count = 0;
    const found = await this.each(run, async (segment) => {
      if (term.prefix) {
        const pairs = await segment.beginning(word, term.typing ? 2 : MOST_SHARDS);
        return pairs.map(([entry, list]) => { count += list.documents; run.words.add(list.form); return [segment, entry, list, EXACT]; });
      }
      return (await segment.families(word)).flatMap((entry) => {
        count += entry.documents;
        return entry.lists.map((list) => {
          if (list.form) run.words.add(list.form); else run.parts.add(entry.key);
          return [segment, entry, list, list.form === word ? EXACT : list.form ? INFLECTED : PART];
        });
      });
    });
    return [found.flat(), count];
  }

  /** The best of one word from the heads of its lists, where they suffice. */
  async quick(term, run, limit) {
    const [lists, total] = await this.lists(term, run);
    const families = new Set(lists.map(([segment, entry]) => `${segment.first} ${entry.key}`));
    if (families.size > this.segments.length || !lists.length) return null;
    const best = new Map();
    const bounds = [];
    for (const [segment, , list, worth] of lists) {
      const { head } = list;
      for (let at = 0; at < head.length; at += 2) {
        const document = segment.end - 1 - head[at + 1], score = head[at] * worth;
        if (score > (best.get(document) ?? 0)) best.set(document, score);
      }
      if (head.length < 2 * list.documents) bounds.push([head.at(-2) * worth, segment.end - 1 - head.at(-1)]);
    }
    const ranked = [...best].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, limit);
    const last = ranked.at(-1);
    const sure = bounds.every(([score, document]) =>
      ranked.length === limit && (last[1] > score || (last[1] === score && last[0] >= document)));
    const rarity = this.rarity(total);
    return sure && { total, hits: ranked.map(([document, score]) => ({ document, score: score * rarity })) };
  }

  async word(term, run) {
    const [lists, count] = await this.lists(term, run);
    const levels = new Map();
    const wholes = await this.each(run, (segment) => Promise.all(lists.filter(([own]) => own === segment).map(
      async ([, entry, list, worth]) => [segment, await segment.all(entry, list), worth])));
    for (const [segment, whole, worth] of wholes.flat()) {
      for (let at = 0; at < whole.length; at += 2) {
        const document = segment.end - 1 - whole[at + 1], level = whole[at] * worth;
        if (level > (levels.get(document) ?? 0)) levels.set(document, level);
      }
    }
    if (!levels.size && term.pieces?.length) {
      return this.clauses(term.pieces.map((piece) => ({ terms: [{ words: [piece] }] })), run);
    }
    if (!lists.length && !term.prefix) run.unknown.add(term.words[0]);
    const rarity = this.rarity(count);
    for (const [document, level] of levels) levels.set(document, level * rarity);
    return levels;
  }

  async any(terms, run) {
    const found = await Promise.all(terms.map(async (term) =>
      (term.phrase ? (await this.more()).phrase(this, term, run) : this.word(term, run))));
    if (found.length === 1) return found[0];
    const best = new Map();
    for (const own of found) for (const [document, score] of own) if (score > (best.get(document) ?? 0)) best.set(document, score);
    return best;
  }

  /** Documents and scores of clauses. */
  async clauses(clauses, run) {
    const hidden = { words: new Set(), parts: new Set(), unknown: new Set(), problems: run.problems };
    const found = await Promise.all(clauses.map(({ terms, without }) => this.any(terms, without ? hidden : run)));
    let scores = null;
    clauses.forEach(({ without }, number) => {
      if (without) return;
      const own = found[number];
      if (!scores) scores = own;
      else scores = new Map([...scores].filter(([document]) => own.has(document)).map(([document, score]) => [document, score + own.get(document)]));
    });
    const kept = new Map(scores ?? []);
    clauses.forEach(({ without }, number) => { if (without) for (const document of found[number].keys()) kept.delete(document); });
    return kept;
  }

  /** The document of a hit as published: id, title, url, fields, text. Without texts, its id, title and url. */
  async document(number) {
    const at = placeOf(this.texts.map(([first]) => first), number);
    const [first, prefix, each] = this.texts[at] ?? [];
    if (!this.texts.length) return (await this.more()).record(this, number);
    const file = await this.load(`${prefix}${Math.floor((number - first) / each) + 1}.json`);
    const document = file[(number - first) % each];
    if (!document) throw new FileError(prefix);
    return document;
  }

  /**
   * The document of a hit with its passage: `snippet` has the text and the ranges to mark in it,
   * `paragraph` the number of its paragraph in `document.text`.
   * @param {Hit} hit
   * @param {Result} result
   * @param {{length?: number}} [options]
   */
  async show(hit, result, { length = 260 } = {}) {
    const document = await this.document(hit.document);
    return { document, ...passage(document.text ?? "", result, length) };
  }
}

/**
 * Where words of a result stand in a text.
 * @returns {{start: number, end: number, weight: number, word: string}[]}
 */
export const marks = (text, { words, parts }) => {
  const forms = new Set(words);
  const found = [];
  for (const match of text.matchAll(TOKEN)) {
    const form = fold(match[0]);
    const weight = forms.has(form) ? 2 : form.length > 4 && parts.some((part) => form.includes(part)) ? 1 : 0;
    if (weight) found.push({ start: match.index, end: match.index + match[0].length, weight, word: form });
  }
  return found;
};

/** The passage of a text with most different words of a result, cut between words. */
export const passage = (text, result, length) => {
  const found = marks(text, result);
  let best = 0, first = 0;
  found.forEach((mark, number) => {
    const near = found.slice(number, number + 12).filter(({ end }) => end - mark.start <= length * 0.8);
    const score = new Map(near.map(({ word, weight }) => [word, weight])).size * 4 + near.reduce((sum, { weight }) => sum + weight, 0);
    if (score > best) { best = score; first = mark.start; }
  });
  let start = Math.max(first - Math.floor(length / 5), 0);
  if (start) start = text.indexOf(" ", start) + 1;
  let end = Math.min(start + length, text.length);
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + 1);
  const ranges = found.filter((mark) => mark.start >= start && mark.end <= end)
    .map((mark) => [mark.start - start, mark.end - start]);
  return {
    snippet: { text: text.slice(start, end), ranges, cutStart: start > 0, cutEnd: end < text.length },
    paragraph: text.slice(0, best ? first : start).split("\n\n").length - 1,
  };
};

const fetchJson = async (fetcher, url, path) => {
  try {
    const answer = await fetcher(url);
    if (!answer.ok) throw new Error(String(answer.status));
    return await answer.json();
  } catch (cause) {
    throw new FileError(path, cause);
  }
};

/**
 * Opens an index.
 * @param {string} base its folder, with a slash at the end
 * @param {{fetch?: typeof fetch}} [options] another `fetch`, for tests
 * @returns {Promise<Index>}
 */
export const openIndex = async (base, { fetch: fetcher = (url) => fetch(url) } = {}) => {
  const content = await fetchJson(fetcher, `${base}index.json`, "index.json");
  if (content.format !== "plenarwerk-search" || content.version !== 1) {
    throw new FileError("index.json", new Error("another format or version"));
  }
  return new Index(content, base, fetcher);
};
