import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { wordingTexts } from "../files.mjs";
import { plainResult, result } from "../page/result.mjs";
import { TEXTS } from "../page/texts.mjs";
import { Words } from "../page/words.mjs";
import { parse } from "../src/json.mjs";

/** As much of an element as is needed to read its text. */
class Element {
  children = [];
  append(...children) {
    this.children.push(...children);
  }
  addEventListener() {}
  get text() {
    return this.children.map((child) => child.text ?? child).join(" ");
  }
}
globalThis.document = { createElement: () => new Element() };

const words = new Words("en", wordingTexts().en, (id) => id);
const found = (bundle) => ({
  failures: [],
  bundle: { sources: [], decidingEvents: [], inclusion: { leafIndex: 1 }, checkpoint: "the note\n", ...bundle },
  checkpoint: { origin: "log", size: 9 },
  witnesses: [],
  older: { size: 5 },
});
const shown = (bundle) => result(found(bundle), "", TEXTS.en, words, () => {}).map(({ text }) => text).join("\n");

const records = readFileSync(new URL("data/corrected.ndjson", import.meta.url), "utf8").trimEnd().split("\n").map(parse);
const bundles = records.flatMap(({ events, asked }) =>
  asked.map(({ question, answer }) => ({ question, answer, events: events.slice(0, question.sequence) })),
);

test("a corrected fact is shown with the decision that stated it, and with its correction", () => {
  const isCorrected = ({ fact }, events) => fact && events[fact.sequence - 1].type === "fact-corrected.v1";
  const corrected = bundles.filter(({ answer, events }) => answer.answers.some((one) => isCorrected(one, events)));
  assert.ok(corrected.length > 0);
  for (const { question, answer, events } of corrected) {
    const { fact } = answer.answers.find((one) => isCorrected(one, events));
    const { decisionId } = events[events[fact.sequence - 1].fact.sequence - 1];
    const text = shown({ question, answer, events });
    assert.ok(text.includes(`; as corrected in ${fact.decisionId}`), text);
    assert.ok(text.includes(`(${decisionId})`), text);
  }
});

test("an annulled fact is shown with the ruling", () => {
  const { question, answer, events } = bundles.find((one) => one.answer.answers.some(({ fact }) => fact));
  const annulledBy = { decisionId: "ruling-1", from: "2025-02-03", ruling: { type: "RULING", court: "Rechtbank Den Haag" }, sequence: 9 };
  const answers = answer.answers.map((one) => ({ ...one, annulledBy }));
  assert.match(shown({ question, answer: { ...answer, answers }, events }), /Annulled by .*Rechtbank Den Haag, from February 3, 2025 \(ruling-1\)/);
});

test("the checkpoint is there to be kept, and an older one is named", () => {
  assert.match(shown(bundles[0]), /the note\n/);
  assert.match(shown(bundles[0]), /5 events; the log was only added to since/);
});

test("what cannot be shown in words is shown as it is", () => {
  const { question, answer, events } = bundles[0];
  const odd = { question: { ...question, geldigOp: "no day" }, answer, events };
  assert.throws(() => shown(odd));
  assert.match(plainResult(found(odd), TEXTS.en).map(({ text }) => text).join("\n"), /Valid[^]*"geldigOp"/);
});

test("a comparison that failed does not say that the file is wrong", () => {
  const told = (...codes) => {
    const failures = codes.map((code) => ({ code, detail: "why" }));
    return result({ failures }, "", TEXTS.en, words, () => {}).map(({ text }) => text).join("\n");
  };
  assert.match(told("consistency"), /The file by itself is in order, but .*\(consistency: why\)/);
  assert.match(told("sources"), /Do not trust this file\. .*\(sources: why\)/);
});

test("of what decides an answer each decision is named, once", () => {
  const [{ question, answer, events }] = bundles;
  const last = events[events.length - 1];
  const publication = { ...last, type: "publication-recorded.v1", decision: last.decisionId, sequence: last.sequence + 1 };
  const decidingEvents = [...events, publication].map(({ sequence }) => sequence);
  const count = (text) => text.split(`(${last.decisionId})`).length;
  const bundle = { question, answer, events, decidingEvents };
  assert.equal(count(shown({ ...bundle, events: [...events, publication] })), count(shown(bundle)));
});

test("that no decision determines the answer is not said of an unknown place as if there were nothing", () => {
  const { question, answer, events } = bundles[0];
  const told = (status) => shown({ question, answer: { ...answer, answers: [{ ...answer.answers[0], status }] }, events });
  assert.match(told("PLACE_UNKNOWN"), /the register does not know this place. That does not mean that the place is not designated/);
  assert.doesNotMatch(told("PLACE_UNKNOWN"), /nothing that counts/);
  assert.match(told("NEVER_DESIGNATED"), /on what was asked, nothing that counts for this answer is recorded/);
});

test("where nothing decides and there are no sources, only that is said", () => {
  const absence = { status: "NOTHING_RECORDED" };
  const text = shown({ ...bundles[0], answer: { ...bundles[0].answer, answers: [], absence } });
  assert.match(text, /No decision/);
  assert.doesNotMatch(text.slice(0, text.indexOf("{")), /false|undefined|null/);
});
