// What the engine's clients rely on; run by `node --test`, which test_engine.py does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { marks, parse, passage } from "../../templates/static/search/engine.js";
import { distance } from "../../templates/static/search/more.js";

test("the last word may be the beginning of one while one types", () => {
  assert.equal(parse("haus ste", { typing: true }).at(-1).terms[0].prefix, true);
  assert.equal(parse("haus ste ", { typing: true }).at(-1).terms[0].prefix, false);
  assert.equal(parse('haus "ste', { typing: true }).at(-1).terms[0].prefix, undefined);
});

test("forms are marked, and words that have them as a part", () => {
  const text = "Die Steuern und die Grunderwerbsteuer, nicht der Palast.";
  const found = marks(text, { words: ["steuer", "steuern"], parts: ["steuer"] }).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(found, ["Steuern", "Grunderwerbsteuer"]);
});

test("a passage is cut between words and knows its paragraph", () => {
  const text = `${"Vorher stand hier etwas. ".repeat(20)}\n\nJetzt kommt die Steuer dran. ${"Danach noch mehr. ".repeat(20)}`;
  const { snippet, paragraph } = passage(text, { words: ["steuer"], parts: [] }, 120);
  assert.equal(paragraph, 1);
  const [[start, end]] = snippet.ranges;
  assert.equal(snippet.text.slice(start, end), "Steuer");
  assert.ok(text.includes(snippet.text) && snippet.cutStart && snippet.cutEnd);
});

test("letters exchanged with their neighbour are one slip", () => {
  assert.equal(distance("hausahlt", "haushalt", 2), 1);
  assert.equal(distance("baum", "bäume", 1), 2);
});
