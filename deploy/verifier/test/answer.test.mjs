import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { tableTexts } from "../files.mjs";
import { deriveAnswer } from "../src/answer.mjs";
import { Tables } from "../src/gazetteer.mjs";
import { canonical, parse } from "../src/json.mjs";
import { FROZEN } from "./corpus.mjs";

const tables = new Tables(tableTexts());

test("every frozen answer follows from the events, byte for byte", () => {
  assert.ok(FROZEN.length > 50);
  for (const { question, answer, events } of FROZEN) {
    assert.equal(canonical(deriveAnswer(question, events, tables)), canonical(answer), JSON.stringify(question));
  }
});

test("served answers after corrections of facts, and of decisions with their sources and passages", () => {
  const lines = readFileSync(new URL("data/corrected.ndjson", import.meta.url), "utf8").trimEnd().split("\n");
  for (const { events, asked } of lines.map(parse)) {
    for (const { question, answer } of asked) {
      const derived = deriveAnswer(question, events.slice(0, question.sequence), tables);
      assert.equal(canonical(derived), canonical(answer), JSON.stringify(question));
    }
  }
});

test("a correction, retraction or annulment without sources adds none", () => {
  const lines = readFileSync(new URL("data/corrected.ndjson", import.meta.url), "utf8").trimEnd().split("\n");
  let withoutSources = 0;
  for (const { events, asked } of lines.map(parse)) {
    const none = events.map((event) => (/^fact-|^decision-corrected/.test(event.type) ? { ...event, sources: [] } : event));
    const absent = none.map((event) => (event.sources?.length === 0 ? { ...event, sources: undefined } : event));
    withoutSources += absent.filter((event) => event.sources === undefined).length;
    for (const { question } of asked) {
      const [one, other] = [none, absent].map((of) => deriveAnswer(question, of.slice(0, question.sequence), tables));
      assert.equal(canonical(one), canonical(other), JSON.stringify(question));
    }
  }
  assert.ok(withoutSources > 10);
});

test("before anything is recorded there is nothing", () => {
  const question = { country: "ML", geldigOp: "2023-01-11", sequence: 0, basis: "OPERATIONAL" };
  const nothing =
    '{"absence":{"status":"NOTHING_RECORDED"},"answers":[],"asDecidedSoFar":false,"basis":"OPERATIONAL",' +
    '"beschikbaarOp":null,"country":"ML","final":true,"geldigOp":"2023-01-11","sequence":0}';
  assert.deepEqual(canonical(deriveAnswer(question, [], tables)), canonical(parse(nothing)));
});

test("a place is found by its id, its code, its name and other spellings, and no other", () => {
  const area = (written) => {
    const question = { country: "ML", area: written, geldigOp: "2023-01-11", sequence: 0, basis: "OPERATIONAL" };
    return deriveAnswer(question, [], tables).area.name;
  };
  for (const written of ["gao", "GAO", "ML-7", "ml-7", "Gao"]) assert.equal(area(written), "Gao", written);
  for (const written of ["Ségou", "segou", "SEGOU"]) assert.equal(area(written), "Ségou", written);
  for (const written of ["atlantis", "", "ga", "Gao)", "Гао"]) assert.equal(area(written), written === "Gao)" ? "Gao" : undefined, written);
});
