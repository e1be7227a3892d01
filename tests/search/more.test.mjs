// Fields, suggestions and the quote check over an index that test_engine.py makes; INDEX is its folder.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { openIndex } from "../../templates/static/search/engine.js";
import { bars, completions, corrections, facets, groups, record } from "../../templates/static/search/more.js";
import { checkQuote } from "../../templates/static/search/quote.js";

const fetch = async (url) => {
  const text = await readFile(`${process.env.INDEX}/${url.split("?")[0]}`, "utf8");
  return { ok: true, status: 200, json: async () => JSON.parse(text) };
};
const opened = () => openIndex("", { fetch });
const ids = async (index, documents) => (await Promise.all(documents.map((one) => record(index, one)))).map(({ id }) => id);

test("each count of a facet is what the filter finds", async () => {
  const index = await opened();
  const names = ["group", "kind", "speaker", "date"];
  for (const filters of [{}, { kind: ["speech"] }, { group: ["SPD", "CDU"], kind: ["speech"] }]) {
    const counts = await facets(index, "steuer", names, filters);
    assert.ok(counts.group.length > 1);
    for (const name of names) {
      let before = Infinity;
      for (const [value, count] of counts[name]) {
        const { total } = await index.search("steuer", { filters: { ...filters, [name]: [value] } });
        assert.equal(total, count, `${name} ${value} under ${JSON.stringify(filters)}`);
        assert.ok(count <= before, "the most frequent first");
        before = count;
      }
    }
  }
});

test("bars count the dated hits of each year, in order of time", async () => {
  const index = await opened();
  const { ranked } = await index.search("steuer", { all: true });
  assert.deepEqual(await bars(index, ranked), [["2023", 1], ["2024", 3]]);
  assert.deepEqual(await bars(index, ranked, "month"), [["2023-05", 1], ["2024-01", 2], ["2024-06", 1]]);
});

test("groups have every hit once, in the order of their best", async () => {
  const index = await opened();
  const { ranked } = await index.search("steuer", { all: true });
  const found = await groups(index, ranked, "speaker");
  assert.deepEqual(found.flatMap(({ documents }) => documents).sort(), [...ranked].sort());
  assert.deepEqual(found.map(({ documents }) => documents[0]).map((one) => ranked.indexOf(one)),
    found.map(({ documents }) => Math.min(...documents.map((one) => ranked.indexOf(one)))));
  assert.equal(found[0].documents[0], ranked[0]);
  assert.equal(found.length, 3);
});

test("words are offered as they are written, the most common first", async () => {
  const index = await opened();
  const offered = await completions(index, "steu");
  assert.equal(offered[0], "Steuer");
  assert.ok(offered.every((word) => word.toLowerCase().startsWith("steu")));
  assert.ok((await completions(index, "straß")).includes("Straße"));
  assert.deepEqual(await completions(index, "s"), []);
  assert.deepEqual(await completions(index, "qqq"), []);
});

test("a slip is offered the right word, what is there is not", async () => {
  const index = await opened();
  assert.equal((await corrections(index, await index.search("Steurr")))[0], "Steuer");
  assert.deepEqual(await corrections(index, await index.search("Steuer")), []);
});

test("a quote is exact, near or none", async () => {
  const index = await opened();
  const exact = await checkQuote(index, "Niemand hat gern hohe Steuern bezahlt, auch früher nicht");
  assert.equal(exact.kind, "exact");
  assert.deepEqual(await ids(index, [exact.matches[0].hit]), ["b"]);
  const { document, start, end, paragraph } = exact.matches[0];
  assert.equal(document.text.slice(start, end), "Niemand hat gern hohe Steuern bezahlt, auch früher nicht");
  assert.equal(paragraph, 1);
  assert.equal(document.speaker, "Bela Beispiel");
  assert.equal((await checkQuote(index, "Niemand hat je gern hohe Steuern bezahlt, auch früher nicht")).kind, "near");
  assert.equal((await checkQuote(index, "Nicht früher auch bezahlt Steuern hohe gern hat niemand")).kind, "none");
  assert.equal((await checkQuote(index, "Alle haben immer sehr gern Steuern bezahlt")).kind, "none");
  assert.equal((await checkQuote(index, "Steuern")).kind, "none");
});
