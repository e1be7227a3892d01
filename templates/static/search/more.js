/**
 * What `engine.js` needs for phrases, filters, facets and suggestions; loaded when first asked for.
 */
import { Reader, TOKEN, fold, placeOf } from "./engine.js";

const CLASSES = 15, BUCKETS = 4, CHUNKS = 32, SHARDS = 16, HEAD = 3, BASE = 93, MOST = 40, FEW = 10;
const DIGIT = new Map();
for (let code = 32; code < 127; code++) if (code !== 34 && code !== 92) DIGIT.set(code, DIGIT.size);

/* Phrases */

/** Document by document, places and classes of a form in turn. */
const places = (text) => {
  const found = [];
  for (let at = 0, here = [], place = -1; at < text.length;) {
    const high = DIGIT.get(text.charCodeAt(at));
    let value;
    if (high === BASE - 1) {
      const reader = new Reader(text, at + 1);
      value = reader.number() - 1;
      at = reader.at;
    } else {
      const low = DIGIT.get(text.charCodeAt(at + 1));
      value = high * 90 + low;
      at += 2;
    }
    if (value < 0) { found.push([]); continue; }
    const rest = Math.floor(value / CLASSES);
    here.push(place += (rest >> 1) + 1, value % CLASSES);
    if (rest & 1) { found.push(here); here = []; place = -1; }
  }
  return found;
};

const numbers = async (segment, entry, list) => {
  const whole = await segment.all(entry, list);
  return whole.filter((_, at) => at % 2).map((place) => segment.end - 1 - place).sort((a, b) => a - b);
};

const placesIn = async (segment, entry, list, wanted, small) => {
  const own = await numbers(segment, entry, list);
  const found = new Map();
  if (entry.large) {
    const chunks = new Set();
    own.forEach((document, at) => { if (wanted.has(document)) chunks.add(Math.floor(at / list.each)); });
    await Promise.all([...chunks].map(async (chunk) => {
      const file = await segment.load(`c${Math.floor((list.chunk + chunk) / CHUNKS)}`);
      places(file[(list.chunk + chunk) % CHUNKS]).forEach((here, at) => found.set(own[chunk * list.each + at], here));
    }));
    return found;
  }
  const number = placeOf(segment.shards, entry.key);
  const all = places((await segment.load(`p${Math.floor(number / SHARDS)}`))[number % SHARDS]);
  let at = 0;
  for (const family of (await segment.shard(number)).families.values()) {
    for (const other of family.lists) {
      if (!other.form || family.large || small.has(other.form)) continue;
      if (family === entry && other === list) {
        own.forEach((document, place) => found.set(document, all[at + place]));
        return found;
      }
      at += other.documents;
    }
  }
  return found;
};

/** The small words of which no places are kept. */
export const smallWords = async (index) => {
  const { words, sequences } = await index.load("phrases.json");
  return { small: new Map(words.map((word, number) => [word, number])), usual: sequences.map(String) };
};

const bucket = (run) => CLASSES - BUCKETS + run.reduce((sum, word, place) => sum + (place + 1) * (word + 1), 0) % BUCKETS;

const wordsAndClasses = (phrase, { small, usual }) => {
  const words = [], classes = [];
  let run = [];
  for (const word of phrase) {
    if (small.has(word)) { run.push(small.get(word)); continue; }
    if (words.length) {
      const own = usual.indexOf(String(run));
      classes.push(new Set([own >= 0 ? own : bucket(run)]));
    } else if (run.length) {
      const kinds = usual.flatMap((one, kind) => (`,${one}`.endsWith(`,${run}`) ? [kind] : []));
      for (let kind = CLASSES - BUCKETS; kind < CLASSES; kind++) kinds.push(kind);
      classes.push(new Set(kinds));
    } else classes.push(null);
    words.push(word);
    run = [];
  }
  const told = classes.map((kinds) => kinds && new Set([...kinds].filter((kind) => kind < CLASSES - BUCKETS)));
  return [words, classes, run.length ? null : told];
};

/** Whether a phrase stands in a text word for word; "Bürger:innen" is there as "Bürger", too. */
const stands = (phrase, text) => {
  const words = (text.replaceAll("\u00ad", "").match(TOKEN) ?? [])
    .map((token) => [fold(token), /[*:_/]|[a-zäöüß]I/.test(token)]).filter(([form]) => form);
  return words.some((_, start) => start + phrase.length <= words.length && phrase.every((wanted, at) => {
    const [form, both] = words[start + at];
    return form === wanted || (both && form.startsWith(wanted));
  }));
};

/** The documents whose text has a phrase, and those that cannot be read; all where they are more than `most`, or the index has no texts. */
const certain = async (index, phrase, run, documents, most = MOST) => {
  if (!index.texts.length || documents.length > most) return new Set(documents);
  const kept = await Promise.all(documents.map(async (number) => {
    try {
      const { text = "", speaker = "", title = "" } = await index.document(number);
      return [text, speaker, title].some((own) => stands(phrase, own));
    } catch (problem) {
      run.problems.push(problem);
      return true;
    }
  }));
  return new Set(documents.filter((_, at) => kept[at]));
};

/** Documents in which a phrase stands, with scores. */
export const phrase = async (index, term, run) => {
  const small = await smallWords(index);
  const [words, classes, told] = wordsAndClasses(term.words, small);
  for (const word of term.words) run.words.add(word);
  const hidden = { words: new Set(), parts: new Set(), unknown: new Set(), problems: run.problems };
  if (!words.length) {
    const found = await index.clauses(term.words.map((word) => ({ terms: [{ words: [word] }] })), hidden);
    const kept = await certain(index, term.words, run, [...found.keys()]);
    return new Map([...found].filter(([document]) => kept.has(document)));
  }
  const all = new Set(term.words), counts = new Map([...all].map((word) => [word, 0]));
  const found = await index.each(run, async (segment) => {
    const lists = new Map();
    for (const word of all) {
      const own = (await segment.families(word)).flatMap((entry) =>
        entry.lists.filter((list) => list.form === word).map((list) => [entry, list]));
      for (const [, list] of own) counts.set(word, counts.get(word) + list.documents);
      lists.set(word, own);
    }
    return [[segment, lists]];
  });
  for (const [word, count] of counts) if (!count) run.unknown.add(word);
  const rarity = term.words.reduce((sum, word) => sum + index.rarity(counts.get(word)), 0);
  const scores = new Map(), unsure = [], few = [];
  await index.each(run, async (own) => {
    for (const [segment, lists] of found.flat()) if (segment === own) {
      /** @type {Set<number>} */
      let there = null;
      let levels = new Map();
      for (const [word, pairs] of lists) {
        const here = new Map();
        for (const [entry, list] of pairs) {
          const whole = await segment.all(entry, list);
          for (let at = 0; at < whole.length; at += 2) here.set(segment.end - 1 - whole[at + 1], whole[at]);
        }
        there = there ? new Set([...there].filter((document) => here.has(document))) : new Set(here.keys());
        if (words.includes(word)) {
          levels = new Map([...here].map(([document, level]) => [document, Math.max(level, levels.get(document) ?? 0)]));
        }
      }
      const read = index.texts.length && there.size <= FEW;
      const kept = read ? there : await inOrder(segment, lists, words, classes, there, small.small);
      const sure = told && !read ? await inOrder(segment, lists, words, told, kept, small.small) : new Set();
      for (const document of kept) {
        scores.set(document, (levels.get(document) ?? 1) * 10 * rarity);
        if (!sure.has(document)) (read ? few : unsure).push(document);
      }
    }
    return [];
  });
  const right = new Set((await Promise.all([certain(index, term.words, run, few, few.length), certain(index, term.words, run, unsure)]))
    .flatMap((own) => [...own]));
  for (const document of [...few, ...unsure]) if (!right.has(document)) scores.delete(document);
  return scores;
};

const inOrder = async (segment, lists, words, classes, documents, small) => {
  /** @type {Map<number, Set<number>>} */
  let starts = null;
  for (let number = 0; number < words.length && documents.size; number++) {
    const here = new Map();
    for (const [entry, list] of lists.get(words[number])) {
      for (const [document, pairs] of await placesIn(segment, entry, list, documents, small)) {
        if (!documents.has(document)) continue;
        const own = here.get(document) ?? new Set();
        for (let at = 0; at < pairs.length; at += 2) {
          if (!classes[number] || classes[number].has(pairs[at + 1])) own.add(pairs[at] - number);
        }
        here.set(document, own);
      }
    }
    starts = starts
      ? new Map([...starts].map(([document, own]) => [document, new Set([...own].filter((at) => here.get(document)?.has(at)))]))
      : here;
    documents = new Set([...starts].filter(([, own]) => own.size).map(([document]) => document));
  }
  return documents;
};

/* Fields */

/** For each document of a segment the number of its value, 0 for none. */
const numbered = async (segment, { values, rows: coded, by, usual }) => {
  const rows = [], reader = new Reader(coded), count = segment.end - segment.first;
  if (by) {
    const known = [];
    for (const own = new Reader(usual); own.more;) known.push(own.number());
    for (const other of await numbered(segment, await segment.load(by))) rows.push(known[other]);
    for (let at = -1; reader.more;) rows[at += reader.number() + 1] = reader.number();
    return rows;
  }
  const together = reader.number(), rest = new Reader(coded, reader.at + count), base = values.length + 1;
  while (rows.length < count) {
    if (!together) {
      const value = reader.number();
      for (let left = reader.number(); left >= 0; left--) rows.push(value);
      continue;
    }
    let number = DIGIT.get(coded.charCodeAt(reader.at++));
    if (together === 1) rows.push(number < BASE - 1 ? number : number + rest.number());
    else for (let left = together; left && rows.length < count; left--) {
      rows.push(number % base);
      number = Math.floor(number / base);
    }
  }
  return rows;
};

/** A field of every document: an array by document number. */
export const column = async (index, name) => (await Promise.all(index.segments.map(async (segment) => {
  const content = await segment.load(name), values = ["", ...content.values];
  return (await numbered(segment, content)).map((number) => values[number]);
}))).flat();
const cached = (index, name) => (index.columns ??= new Map()).get(name)
  ?? index.columns.set(name, column(index, name).catch((problem) => { index.columns.delete(name); throw problem; })).get(name);

const test = (values) => {
  const wanted = new Set(values.map(fold));
  const ranges = values.filter((value) => value.includes("..")).map((value) => value.split(".."));
  const known = new Map();
  return (value) => {
    if (!value) return false;
    if (!known.has(value)) {
      known.set(value, wanted.has(fold(value)) || ranges.some(([low, high]) => low <= value && (!high || value <= high)));
    }
    return known.get(value);
  };
};

/** The documents of a map that have one of some values in a field. */
export const having = async (index, scores, name, values) => {
  if (!index.facets.includes(name)) return new Map();
  const rows = await cached(index, name), fits = test(values);
  return new Map([...scores].filter(([document]) => fits(rows[document])));
};

/**
 * How many hits have which value of some fields, each counted under the filters of the other fields.
 * @param {import("./engine.js").Index} index
 * @param {string} query
 * @param {string[]} names fields of `index.facets`
 * @param {import("./engine.js").Filters} [filters]
 * @param {{typing?: boolean}} [options] as of the search whose hits are counted
 * @returns {Promise<Object<string, [string, number][]>>} field to values and counts, the most frequent first
 */
export const facets = async (index, query, names, filters = {}, { typing = false } = {}) => {
  const { scores } = await index.search(query, { typing, all: true });
  const used = Object.entries(filters).filter(([, values]) => values?.length);
  const tests = await Promise.all(used.map(async ([name, values]) => [name, await cached(index, name), test(values)]));
  /** @type {Object<string, [string, number][]>} */
  const result = {};
  for (const name of names) {
    const rows = await cached(index, name), counts = new Map();
    for (const document of scores.keys()) {
      const value = rows[document];
      if (value && tests.every(([other, own, fits]) => other === name || fits(own[document]))) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    result[name] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }
  return result;
};

/**
 * Hits over time: how many in each period.
 * @param {number[]} documents `ranked` of a search with `all`
 * @param {"year"|"month"|"day"} [by]
 * @returns {Promise<[string, number][]>} in order of time
 */
export const bars = async (index, documents, by = "year") => {
  const rows = await cached(index, "date"), counts = new Map();
  const size = { year: 4, month: 7, day: 10 }[by];
  for (const document of documents) {
    const day = rows[document];
    if (day) counts.set(day.slice(0, size), (counts.get(day.slice(0, size)) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1));
};

/**
 * Hits by the value of a field, groups in the order of their best hit.
 * @returns {Promise<{value: string, documents: number[]}[]>}
 */
export const groups = async (index, documents, name) => {
  const rows = await cached(index, name), found = new Map();
  for (const document of documents) {
    const value = rows[document] ?? "";
    if (!found.has(value)) found.set(value, []);
    found.get(value).push(document);
  }
  return [...found].map(([value, own]) => ({ value, documents: own }));
};

/** Id, title and address of a document, for an index without texts. */
export const record = async (index, number) => {
  const block = await index.load(`d/${Math.floor(number / index.block)}.json`);
  const found = {};
  for (const name of ["id", "title", "url"]) {
    let before = "";
    for (const coded of block[name].slice(0, number % index.block + 1)) {
      const reader = new Reader(coded), shared = reader.number();
      before = before.slice(0, shared) + coded.slice(reader.at);
    }
    found[name] = before;
  }
  return found;
};

/* Suggestions */

const UMLAUTS = { ae: "ä", oe: "ö", ue: "ü", ss: "ß" };
const unfolded = (form, mark) => {
  let mask = mark >> 1;
  const text = form.replace(/ae|oe|ue|ss/g, (pair) => { const own = mask & 1; mask >>= 1; return own ? UMLAUTS[pair] : pair; });
  return mark & 1 ? text[0].toUpperCase() + text.slice(1) : text;
};

const wordsFrom = async (segment, start) => {
  if (!segment.words.length) return [];
  const first = placeOf(segment.words, start), last = Math.min(placeOf(segment.words, `${start}\uffff`), first + 2);
  const found = [];
  for (let number = first; number <= last; number++) {
    const reader = new Reader(await segment.load(`w${number}`));
    for (let word = ""; reader.more;) {
      word = word.slice(0, reader.number()) + reader.text();
      const mark = reader.number(), common = reader.number();
      if (word.startsWith(start)) found.push({ word, mark, common });
    }
  }
  return found;
};

const endsFrom = async (segment, end) => {
  const found = [];
  if (!segment.ends.length) return found;
  const reader = new Reader(await segment.load(`e${placeOf(segment.ends, end)}`));
  for (let word = ""; reader.more;) {
    word = word.slice(0, reader.number()) + reader.text();
    const head = reader.take(HEAD);
    if (word === end) found.push(head + word);
  }
  return found;
};

/** How many letters are wrong, missing, too many or exchanged; `most` + 1 where more. */
export const distance = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let older = [], before = [], row = Array.from({ length: other.length + 1 }, (_, number) => number);
  for (let i = 1; i <= one.length; i++) {
    [older, before, row] = [before, row, [i]];
    for (let j = 1; j <= other.length; j++) {
      let cost = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + Number(one[i - 1] !== other[j - 1]));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, older[j - 2] + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return row.at(-1);
};

const offers = async (index, word) => {
  const most = word.length < 6 ? 1 : 2, starts = new Set([word.slice(0, HEAD)]), found = new Map();
  const tails = [word.slice(3), word.slice(2), word.slice(4), word.slice(2, 3) + word.slice(4)];
  for (const end of new Set(tails)) {
    if (end.length < 2) continue;
    for (const segment of index.segments) {
      for (const other of await endsFrom(segment, end)) if (distance(word, other, 1) <= 1) starts.add(other);
    }
  }
  for (const start of starts) {
    for (const segment of index.segments) {
      for (const { word: other, mark, common } of await wordsFrom(segment, start)) {
        const far = distance(word, other, most);
        if (far <= most && !(found.get(other)?.common >= common)) found.set(other, { far, common, written: unfolded(other, mark) });
      }
    }
  }
  return [...found].sort(([a, x], [b, y]) => x.far - y.far || y.common - x.common || (a < b ? -1 : 1))
    .slice(0, 3).map(([, { written }]) => written);
};

/**
 * Words in place of those of a result that no document has, as they are written.
 * @param {import("./engine.js").Index} index
 * @param {import("./engine.js").Result} result
 */
export const corrections = async (index, result) => {
  const found = new Set();
  for (const { terms, without } of result.clauses) {
    for (const term of without ? [] : terms) {
      if (term.prefix || (term.pieces?.length && !term.phrase)) continue;
      for (const word of term.words) {
        if (word.length > 3 && /^\p{L}+$/u.test(word) && result.unknown.includes(word)) {
          for (const other of await offers(index, word)) found.add(other);
        }
      }
    }
  }
  return [...found];
};

/**
 * Common words that begin as typed, the most common first.
 * @returns {Promise<string[]>}
 */
export const completions = async (index, typed, limit = 6) => {
  const start = fold(typed), found = new Map();
  if (start.length < 2) return [];
  for (const segment of index.segments) {
    for (const { word, mark, common } of await wordsFrom(segment, start)) {
      if (!(found.get(word)?.common >= common)) found.set(word, { common, written: unfolded(word, mark) });
    }
  }
  return [...found].sort(([a, x], [b, y]) => y.common - x.common || (a < b ? -1 : 1)).slice(0, limit).map(([, own]) => own.written);
};

/**
 * People and papers whose name has a word that begins as typed ("ott", "18/175").
 * @returns {Promise<{kind: "person"|"paper", name: string, about: string, url: string}[]>}
 */
export const names = async (index, typed, limit = 8) => {
  const words = (typed.match(TOKEN) ?? []).map(fold);
  const last = typed.trim().split(/\s+/).at(-1) ?? "";
  const paper = /^(\d+)\/(\d+)$/.exec(last);
  const known = index.names;
  const files = paper
    ? known.filter((name) => name === `${paper[1]}-${paper[2].slice(0, -3)}` || name.startsWith(`${paper[1]}-${paper[2]}`)).slice(0, 2)
    : known.filter((name) => name === (words.at(-1) ?? "").slice(0, 2));
  const rows = (await Promise.all(files.map((name) => index.load(`n/${name}.json`)))).flat();
  return rows.filter(([kind, name]) => (paper
    ? kind === 1 && name.includes(` ${last}`)
    : kind === 0 && words.every((word) => name.split(/[\s-]+/).some((own) => fold(own).startsWith(word)))))
    .slice(0, limit).map(([kind, name, about, url]) => ({ kind: kind ? "paper" : "person", name, about, url }));
};
