// Holds written answers against those that are derived here: node replay.mjs FILE, one record with its answers a line.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { deriveAnswer } from "./src/answer.mjs";
import { Tables } from "./src/gazetteer.mjs";
import { firstDifference, parse } from "./src/json.mjs";
import { tableTexts } from "./files.mjs";

const SHOWN = Number(process.argv[3] ?? 5);
const tables = new Tables(tableTexts());
const at = (value, pointer) =>
  pointer
    .split("/")
    .slice(1)
    .reduce((inner, name) => inner?.[name.replace(/~1/g, "/").replace(/~0/g, "~")], value);

let compared = 0;
let differ = 0;
let entries = 0;
let deriving = 0;
let slowest = 0;
const statuses = {};
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const { seed, events, asked } = parse(line);
  const record = events.map(parse);
  for (const { question, answer } of asked) {
    compared++;
    for (const { status, by } of [...answer.answers, ...(answer.mayAlsoBear ?? [])]) {
      const what = by === undefined ? status : status + " by " + by;
      statuses[what] = (statuses[what] ?? 0) + 1;
      entries++;
    }
    const begun = performance.now();
    let derived;
    try {
      derived = deriveAnswer(question, record.slice(0, question.sequence), tables);
    } catch (failure) {
      derived = { failed: failure.stack };
    }
    const took = performance.now() - begun;
    deriving += took;
    slowest = Math.max(slowest, took);
    const pointer = firstDifference(answer, derived);
    if (pointer !== undefined && differ++ < SHOWN) {
      console.log(`seed ${seed}: ${JSON.stringify(question)}\n  ${derived.failed ?? pointer}`);
      console.log("  written", JSON.stringify(at(answer, pointer))?.slice(0, 900));
      console.log("  derived", JSON.stringify(at(derived, pointer))?.slice(0, 900));
    }
  }
}
console.log(statuses);
const each = (deriving / compared).toFixed(1);
console.log(`${compared} answers with ${entries} entries compared, ${differ} differ; ${each} ms each, at most ${slowest.toFixed(0)} ms`);
process.exitCode = differ === 0 ? 0 : 1;
