// Holds verdicts of another verifier against those found here: node verdicts.mjs FOLDER, with key.txt and verdicts.tsv in it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { verify } from "./src/bundle.mjs";
import { readKeys } from "./src/checkpoint.mjs";
import { Tables } from "./src/gazetteer.mjs";
import { tableTexts } from "./files.mjs";

const SHOWN = 8;
const [folder] = process.argv.slice(2);
const linesOf = (name) => readFileSync(join(folder, name), "utf8").trimEnd().split("\n");
const keys = readKeys(readFileSync(join(folder, "key.txt"), "utf8"));
const tables = new Tables(tableTexts());
const made = new Map(linesOf("index.tsv").map((line) => line.split("\t")).map(([name, , code, what]) => [name, { code, what }]));

const counts = { bundles: 0, valid: 0, otherVerdict: 0, otherFirst: 0, otherCodes: 0, unexpected: 0 };
const differing = new Map();
const begun = performance.now();
for (const [name, codes = ""] of linesOf("verdicts.tsv").map((line) => line.split("\t"))) {
  const theirs = codes.split(",").filter(Boolean);
  const { failures } = verify(new Uint8Array(readFileSync(join(folder, name))), keys, tables);
  const ours = [...new Set(failures.map((failure) => failure.code))];
  const { code, what } = made.get(name);
  counts.bundles++;
  if (ours.length === 0) counts.valid++;
  const isUnexpected = code === "-" ? ours.length > 0 : code === "*" ? ours.length === 0 : ours[0] !== code;
  if (isUnexpected) counts.unexpected++;
  const isOther = (ours.length === 0) !== (theirs.length === 0);
  if (isOther) counts.otherVerdict++;
  if (ours[0] !== theirs[0]) counts.otherFirst++;
  if (String(ours) === String(theirs)) continue;
  counts.otherCodes++;
  const key = `${ours[0] === theirs[0] ? "later" : "FIRST"} ${what}: here ${ours}, there ${theirs}`;
  differing.set(key, [...(differing.get(key) ?? []), name]);
}
for (const [key, names] of [...differing].sort().slice(0, Number(process.argv[3] ?? SHOWN))) console.log(names.length, key, names[0]);
console.log(counts, `${((performance.now() - begun) / counts.bundles).toFixed(0)} ms each`);
