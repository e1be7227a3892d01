// An index of MiniSearch over documents: node minisearch.mjs MODULES DOCUMENTS OUTPUT
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [modules, documents, output] = process.argv.slice(2);
const { default: MiniSearch } = await import(pathToFileURL(`${modules}/minisearch/dist/es/index.js`));
const index = new MiniSearch({ fields: ["title", "speaker", "text"], storeFields: ["title", "speaker"] });
for await (const line of createInterface({ input: createReadStream(documents) })) index.add(JSON.parse(line));
createWriteStream(output).end(JSON.stringify(index));
