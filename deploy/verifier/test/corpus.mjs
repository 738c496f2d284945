// The frozen answers about countries and areas that the product keeps, with the records that they stand on.
import { readFileSync, readdirSync } from "node:fs";
import { parse } from "../src/json.mjs";

const FOLDER = new URL("../../../policy-query/src/test/resources/corpus/", import.meta.url);
const lines = (file) => readFileSync(file, "utf8").trimEnd().split("\n");

function corpus(name) {
  const folder = new URL(name + "/", FOLDER);
  const records = readdirSync(folder).filter((file) => file.startsWith("record-"));
  const events = new Map(records.map((file) => [file.slice(7, 9).toUpperCase(), lines(new URL(file, folder)).map(parse)]));
  return lines(new URL("answers.ndjson", folder))
    .map(parse)
    .filter(({ path, status }) => status === 200 && /^\/v1\/countries\/..\/(?:areas\/[^/]+\/)?policy\?/.test(path))
    .map(({ path, body }) => frozen(path, parse(body), events));
}

function frozen(path, answer, events) {
  const { pathname, searchParams } = new URL("http://localhost" + path);
  const { country, geldigOp, sequence, basis, bekendOp } = answer;
  const [, area] = /\/areas\/([^/]+)\//.exec(pathname) ?? [];
  const all = { country, geldigOp, sequence, basis, bekendOp, kind: searchParams.get("kind") ?? undefined };
  const question = { ...all, area: area === undefined ? undefined : decodeURIComponent(area) };
  for (const name of Object.keys(question)) if (question[name] === undefined) delete question[name];
  return { question, answer, events: events.get(country).slice(0, sequence) };
}

export const FROZEN = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((entry) => corpus(entry.name));
