// Answers queries from an index on disk with the browser's engine: node ask.mjs FOLDER < queries.json
// Each query is {query, filters, sort, typing}; each answer {ids, suggestions, total, hits, problems}.
import { readFile } from "node:fs/promises";
import { openIndex } from "../../templates/static/search/engine.js";
import { corrections, record } from "../../templates/static/search/more.js";

const folder = process.argv[2];
export const fromDisk = (root) => async (url) => {
  try {
    const text = await readFile(`${root}/${url.split("?")[0]}`, "utf8");
    return { ok: true, status: 200, json: async () => JSON.parse(text) };
  } catch {
    return { ok: false, status: 404 };
  }
};

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const index = await openIndex("", { fetch: fromDisk(folder) });
const answers = [];
for (const { query, filters, sort, typing } of JSON.parse(Buffer.concat(chunks).toString("utf8"))) {
  const quick = await index.search(query, { filters, sort, typing });
  const whole = await index.search(query, { filters, sort, typing, all: true });
  const ids = [];
  for (const document of whole.ranked) ids.push((await record(index, document)).id);
  answers.push({
    ids,
    total: quick.total,
    hits: await Promise.all(quick.hits.map(async (hit) => (await record(index, hit.document)).id)),
    suggestions: await corrections(index, whole),
    problems: whole.problems.map((problem) => problem.message),
  });
}
process.stdout.write(JSON.stringify(answers));
