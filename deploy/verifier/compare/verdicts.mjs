// Holds the verdicts of another verifier against those found here: node verdicts.mjs FOLDER.
// The folder has the bundles, key.txt, and verdicts.tsv with file, codes of the failures and what was done to the bundle.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tableTexts } from "../files.mjs";
import { verify } from "../src/bundle.mjs";
import { readKeys } from "../src/checkpoint.mjs";
import { Tables } from "../src/gazetteer.mjs";

const [folder, shown = "20"] = process.argv.slice(2);
const read = (name) => readFileSync(join(folder, name), "utf8");
const keys = readKeys(read("key.txt"));
const tables = new Tables(tableTexts());

const counts = { bundles: 0, valid: 0, otherVerdict: 0, otherFirstCode: 0, otherLaterCodes: 0 };
const differing = new Map();
for (const [name, codes, what] of read("verdicts.tsv").trimEnd().split("\n").map((line) => line.split("\t"))) {
  const { failures } = verify(new Uint8Array(readFileSync(join(folder, name))), keys, tables);
  const ours = [...new Set(failures.map(({ code }) => code))];
  const theirs = codes.split(",").filter(Boolean);
  counts.bundles++;
  counts.valid += ours.length === 0;
  counts.otherVerdict += (ours.length === 0) !== (theirs.length === 0);
  counts.otherFirstCode += ours[0] !== theirs[0];
  if (String(ours) === String(theirs)) continue;
  counts.otherLaterCodes += ours[0] === theirs[0];
  const key = `${ours[0] === theirs[0] ? "later" : "first"}: ${what}: here ${ours}, there ${theirs}`;
  differing.set(key, [...(differing.get(key) ?? []), name]);
}
const told = [...differing].sort().slice(0, Number(shown));
for (const [key, names] of told) console.log(`${names.length} ${key} (${names[0]})`);
console.log(Object.entries(counts).map(([name, count]) => `${name} ${count}`).join(", "));
process.exitCode = counts.otherVerdict + counts.otherFirstCode === 0 ? 0 : 1;
