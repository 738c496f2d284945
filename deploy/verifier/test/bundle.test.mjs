import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { tableTexts } from "../files.mjs";
import { deriveAnswer } from "../src/answer.mjs";
import { verify } from "../src/bundle.mjs";
import { readKeys } from "../src/checkpoint.mjs";
import { Tables } from "../src/gazetteer.mjs";
import { canonical } from "../src/json.mjs";
import { bundleOf, bytesOf, copyOf } from "./bundles.mjs";
import { FROZEN } from "./corpus.mjs";
import { Log } from "./log.mjs";

const tables = new Tables(tableTexts());
const log = new Log("peildatum.example/log");
const keys = readKeys(log.key());
const SOUND = bundleOf(
  FROZEN.find(({ answer }) => answer.answers.some((entry) => entry.fact && entry.sources)),
  log,
);

const codes = (bytes, by = keys) => [...new Set(verify(bytes, by, tables).failures.map(({ code }) => code))];

/** The codes of a bundle after something was done to it. */
function after(change) {
  const bundle = copyOf(SOUND);
  const changed = change(bundle) ?? bundle;
  return codes(bytesOf(changed));
}

function sealed(event) {
  const rest = { ...event };
  delete rest.hash;
  event.hash = createHash("sha256").update(canonical(rest)).digest("hex");
}

test("a bundle of each frozen answer is valid", () => {
  for (const frozen of FROZEN.filter(({ events }) => events.length > 0)) {
    assert.deepEqual(verify(bytesOf(bundleOf(frozen, log)), keys, tables).failures, [], JSON.stringify(frozen.question));
  }
});

test("bytes that are not the one form of what they say", () => {
  const text = canonical(SOUND);
  assert.deepEqual(codes(Buffer.from(text + "\n")), ["not-canonical"]);
  assert.deepEqual(codes(Buffer.from(" " + text)), ["not-canonical"]);
  assert.deepEqual(codes(Buffer.from("\ufeff" + text)), ["not-canonical"]);
  assert.deepEqual(codes(Buffer.from(JSON.stringify(SOUND))), ["not-canonical"]);
  assert.deepEqual(codes(Buffer.from(text.slice(0, -1) + ',"form":"x"}')), ["not-canonical"]);
  assert.deepEqual(codes(Buffer.concat([Buffer.from(text), Buffer.of(0xff)])), ["not-canonical"]);
  assert.deepEqual(codes(Buffer.of()), ["not-canonical"]);
});

test("another form, and members too many or too few", () => {
  assert.deepEqual(after((bundle) => ({ ...bundle, form: "peildatum-evidence.v2" })), ["unknown-form"]);
  assert.deepEqual(codes(Buffer.from("[]")), ["unknown-form"]);
  assert.deepEqual(after((bundle) => ({ ...bundle, more: 1 })), ["unknown-member"]);
  assert.deepEqual(after((bundle) => void (bundle.question.more = 1)), ["unknown-member"]);
  assert.deepEqual(after((bundle) => void delete bundle.sources), ["missing-member"]);
  assert.deepEqual(after((bundle) => void delete bundle.inclusion.hashes), ["missing-member"]);
  assert.deepEqual(after((bundle) => void (bundle.question.geldigOp = "2023-02-30")), ["missing-member"]);
});

test("an event that was changed", () => {
  const changed = after((bundle) => void (bundle.events[0].warnings = [{ code: "x", detail: "x" }]));
  assert.deepEqual(changed, ["event-hash"]);
});

test("an event that was changed and hashed again", () => {
  const changed = after((bundle) => {
    bundle.events[0].warnings = [{ code: "x", detail: "x" }];
    sealed(bundle.events[0]);
  });
  assert.deepEqual(changed, ["event-chain"]);
});

test("a whole record that was changed and chained again is not in the log", () => {
  const changed = after((bundle) => {
    bundle.events[0].warnings = [{ code: "x", detail: "x" }];
    bundle.events.forEach((event, i) => {
      if (i > 0) event.previousHash = bundle.events[i - 1].hash;
      sealed(event);
    });
  });
  assert.deepEqual(changed, ["inclusion"]);
});

test("a record that lacks events, or is in another order", () => {
  const { events } = SOUND;
  assert.ok(after((bundle) => ({ ...bundle, events: events.slice(1) })).includes("event-chain"));
  assert.ok(after((bundle) => ({ ...bundle, events: [events[1], events[0], ...events.slice(2)] })).includes("event-chain"));
  assert.deepEqual(
    after((bundle) => ({ ...bundle, events: events.slice(0, -1) })).slice(0, 3),
    ["half-decision", "question-sequence", "inclusion"],
  );
  assert.deepEqual(after((bundle) => ({ ...bundle, events: [] })).slice(0, 2), ["event-chain", "question-sequence"]);
});

test("a decision that was recorded before the one that it follows, chained again", () => {
  const changed = after((bundle) => {
    const { decisionId } = bundle.events[bundle.events.length - 1];
    const own = bundle.events.filter((event) => event.decisionId === decisionId);
    assert.ok(own.length < bundle.events.length);
    own.forEach((event) => (event.recordedAt = "2001-01-01T00:00:00.000Z"));
    bundle.events.forEach((event, i) => {
      if (i > 0) event.previousHash = bundle.events[i - 1].hash;
      sealed(event);
    });
  });
  assert.deepEqual(changed, ["event-chain", "inclusion"]);
});

test("a record of another country", () => {
  assert.ok(after((bundle) => void (bundle.question.country = "SY")).includes("event-chain"));
});

test("a proof of something else", () => {
  assert.deepEqual(after((bundle) => void bundle.inclusion.leafIndex--), ["inclusion"]);
  assert.deepEqual(after((bundle) => void bundle.inclusion.hashes.pop()), ["inclusion"]);
  assert.deepEqual(after((bundle) => void (bundle.inclusion.hashes[0] = "AAAA")), ["inclusion"]);
  assert.deepEqual(after((bundle) => void (bundle.inclusion.hashes[0] = "no base64")), ["inclusion"]);
  assert.ok(after((bundle) => void bundle.inclusion.treeSize++).includes("tree-size"));
});

test("a checkpoint that is none, or not signed by the key", () => {
  assert.deepEqual(after((bundle) => void (bundle.checkpoint = "no note")), ["checkpoint-form"]);
  assert.deepEqual(codes(bytesOf(SOUND), readKeys(new Log("peildatum.example/log").key())), ["checkpoint-signature"]);
  assert.deepEqual(codes(bytesOf(SOUND), readKeys(new Log("another.example").key())), ["checkpoint-signature"]);
  const resigned = after((bundle) => void (bundle.checkpoint = bundle.checkpoint.replace(/\n(\d+)\n/, "\n99\n")));
  assert.deepEqual(resigned, ["checkpoint-signature", "tree-size"]);
});

test("a second line by the same key that is wrong is no signature", () => {
  const changed = after((bundle) => {
    const [line] = bundle.checkpoint.split("\n").slice(-2);
    const [mark, name, encoded] = line.split(" ");
    const bytes = Buffer.from(encoded, "base64");
    bytes[20] ^= 1;
    bundle.checkpoint += `${mark} ${name} ${bytes.toString("base64")}\n`;
  });
  assert.deepEqual(changed, ["checkpoint-signature"]);
});

test("items of lists that are of another type", () => {
  assert.deepEqual(after((bundle) => void (bundle.decidingEvents[0] = "1")), ["deciding-events"]);
  assert.deepEqual(after((bundle) => void (bundle.sources[0] = null)), ["sources"]);
  assert.deepEqual(after((bundle) => void (bundle.inclusion.hashes[0] = null)), ["inclusion"]);
  assert.equal(after((bundle) => void (bundle.events[0] = null))[0], "event-hash");
});

test("another answer, other deciding events, other sources", () => {
  const other = after((bundle) => void (bundle.answer.answers[0].status = "IN_FORCE_"));
  assert.deepEqual(other, ["answer"]);
  const { failures } = verify(bytesOf({ ...SOUND, answer: { ...SOUND.answer, final: false } }), keys, tables);
  assert.match(failures[0].detail, /\/final$/);
  assert.deepEqual(after((bundle) => void bundle.decidingEvents.pop()), ["deciding-events"]);
  assert.deepEqual(after((bundle) => void (bundle.sources = [])), ["sources"]);
  assert.deepEqual(after((bundle) => void (bundle.question.basis = bundle.question.basis === "FORMAL" ? "OPERATIONAL" : "FORMAL")).slice(0, 1), ["answer"]);
});

test("a record that is not understood gives no answer, and no crash", () => {
  for (const type of ["fact-corrected.v1", "fact-corrected.v2", "heading-set.v1"]) {
    const changed = after((bundle) => {
      const { country, recordedAt, decisionId } = bundle.events[0];
      const decision = { type: "decision-recorded.v1", sequence: 1, firstSequence: 1, lastSequence: 2, previousHash: "0".repeat(64) };
      const act = { type, sequence: 2 };
      bundle.events = [decision, act].map((event) => ({ ...event, id: "any", act: 0, country, recordedAt, decisionId }));
      sealed(bundle.events[0]);
      bundle.events[1].previousHash = bundle.events[0].hash;
      sealed(bundle.events[1]);
      bundle.question.sequence = 2;
    });
    assert.deepEqual(changed.slice(0, 2), ["inclusion", "answer"], type);
  }
});

test("witnesses whose keys are given are named", () => {
  const witness = new Log("witness.example");
  const bundle = copyOf(SOUND);
  const text = bundle.checkpoint.slice(0, bundle.checkpoint.indexOf("\n\n") + 1);
  bundle.checkpoint += witness.cosignature(text, 1_800_000_000);
  const both = readKeys(log.key() + "\n" + witness.key(4));
  const result = verify(bytesOf(bundle), both, tables);
  assert.deepEqual(result.failures, []);
  assert.deepEqual(result.witnesses, [{ name: "witness.example", times: [1_800_000_000] }]);
  assert.deepEqual(codes(bytesOf(bundle), readKeys(witness.key(4))), ["checkpoint-signature"]);
});

test("names that every object has are members like any other", () => {
  for (const name of ["__proto__", "constructor", "hasOwnProperty", "toString", "valueOf"]) {
    const withMember = (at) => (bundle) => void Object.defineProperty(at(bundle), name, { value: {}, enumerable: true });
    assert.deepEqual(after(withMember((bundle) => bundle)), ["unknown-member"], name);
    assert.deepEqual(after(withMember((bundle) => bundle.question)), ["unknown-member"], name);
    assert.deepEqual(after(withMember((bundle) => bundle.inclusion)), ["unknown-member"], name);
    assert.deepEqual(after(withMember((bundle) => bundle.answer)), ["answer"], name);
    assert.deepEqual(after(withMember((bundle) => bundle.answer.answers[0])), ["answer"], name);
  }
});

test("hashes in lists, and objects in the place of texts and numbers, give a verdict", () => {
  const object = () => Object.create(null);
  assert.deepEqual(after((bundle) => void (bundle.inclusion.hashes = bundle.inclusion.hashes.map((hash) => [hash]))), ["inclusion"]);
  assert.deepEqual(after((bundle) => void (bundle.inclusion.hashes = [object()])), ["inclusion"]);
  assert.equal(after((bundle) => void (bundle.answer.answers.find(({ fact }) => fact).fact.sequence = object()))[0], "answer");
  for (const name of ["sequence", "country", "type", "recordedAt", "decisionId", "firstSequence", "lastSequence", "previousHash"]) {
    for (const value of [object(), [1], null, 0.5]) {
      const changed = after((bundle) => {
        bundle.events[0][name] = value;
        sealed(bundle.events[0]);
      });
      assert.notDeepEqual(changed, [], name);
    }
  }
});

test("a witness of which any line is wrong did not sign, and no time is beyond all calendars", () => {
  const witness = new Log("witness.example");
  const both = readKeys(log.key() + "\n" + witness.key(4));
  const witnesses = (...lines) => {
    const bundle = copyOf(SOUND);
    const text = bundle.checkpoint.slice(0, bundle.checkpoint.indexOf("\n\n") + 1);
    bundle.checkpoint += lines.map((line) => line(text)).join("");
    const found = verify(bytesOf(bundle), both, tables);
    assert.deepEqual(found.failures, []);
    return found.witnesses.flatMap(({ times }) => times);
  };
  const at = (time) => (text) => witness.cosignature(text, time);
  const wrong = () => witness.cosignature("another text", 1_800_000_000);
  assert.deepEqual(witnesses(at(1_800_000_000), wrong), []);
  assert.deepEqual(witnesses(wrong, at(1_800_000_000)), []);
  assert.deepEqual(witnesses(at(1_800_000_000), at(1_900_000_000)), [1_800_000_000, 1_900_000_000]);
  assert.deepEqual(witnesses(at(2n ** 63n - 1n)), [253402300799]);
  assert.deepEqual(witnesses(at(2n ** 63n)), []);
});

/** The first code after a change of the first fact of a record that is chained and sealed again. */
function afterFact(change) {
  const changed = after((bundle) => {
    change(bundle.events[1], bundle);
    bundle.events.forEach((event, i) => {
      if (i > 0) event.previousHash = bundle.events[i - 1].hash;
      sealed(event);
    });
  });
  return changed.filter((code) => code !== "inclusion")[0];
}

test("an event whose envelope or days cannot be read", () => {
  assert.equal(afterFact((event) => void delete event.id), "event-hash");
  assert.equal(afterFact((event) => void (event.act = 0.5)), "answer");
  for (const [name, value] of [["firstSequence", "1"], ["lastSequence", null], ["type", "decision-recorded.v2"]]) {
    assert.equal(afterFact((_, bundle) => void (bundle.events[0][name] = value)), "answer", name);
  }
  const later = ({ type, sequence }) => type === "decision-recorded.v1" && sequence > 1;
  assert.equal(afterFact((_, { events }) => void (events.findLast(later).type = "decision-recorded.v2")), "answer");
  for (const day of ["2023-02-30", "2023-2-3", 5]) assert.equal(afterFact((event) => void (event.until = day)), "answer", day);
});

test("an instant in another form than the one that is written is told as such", () => {
  const recorded = (text) => afterFact((_, bundle) => bundle.events.forEach((event) => (event.recordedAt = text)));
  for (const text of [
    "2023-02-30T00:00:00.000Z",
    "2023-02-20",
    "2023-02-20T25:00:00.000Z",
    "2023-02-20T24:00:00.000Z",
    "2023-02-20T23:59:60.000Z",
    "2023-02-20T10:00:00Z",
    "2023-02-20T10:00:00.0Z",
    "2023-02-20T10:00:00.000999Z",
    "2023-02-20T10:00:00.000+00:00",
    "2023-02-20T10:00:00.000-00:00",
    "2023-02-20T10:00:00.000z",
    "2023-02-20t10:00:00.000Z",
    "0000-02-20T10:00:00.000Z",
    "+12023-02-20T10:00:00.000Z",
    5,
  ]) {
    assert.equal(recorded(text), "event-chain", text);
  }
});

/** What is told of the first event that does not go with those before it, after a change of a record. */
function toldAfter(type, change) {
  const frozen = FROZEN.find(({ events }) => events.some((event) => event.type === type));
  const events = copyOf(frozen.events);
  const event = events.findLast((one) => one.type === type);
  change(event, events);
  events.forEach((one, i) => {
    if (i > 0) one.previousHash = events[i - 1].hash;
    sealed(one);
  });
  const { failures } = verify(bytesOf({ ...bundleOf({ ...frozen, events }, log) }), keys, tables);
  assert.equal(failures[0]?.code, "answer");
  return failures[0].detail.replace(/^sequence \d+ cannot be read: /, "");
}

test("an event that names a fact says of it what the fact says", () => {
  for (const type of ["fact-annulled.v1", "fact-retracted.v1", "fact-corrected.v1", "fact-commenced.v1", "transitional-rule-recorded.v1"]) {
    const other = (change) => toldAfter(type, (event) => change(event.fact));
    assert.match(other((fact) => void (fact.decisionId = "another")), /^fact is not what is recorded at sequence \d+$/, type);
    assert.match(other((fact) => void (fact.type = "none-stated.v1x")), /^fact is not what is recorded/, type);
    assert.match(other((fact) => void (fact.kind = "RISK_PROFILE_")), /^fact is not what is recorded/, type);
    assert.match(other((fact) => Object.assign(fact, { kind: "REGION_15C", subject: { area: "elsewhere" } })), /^fact is not what is recorded/, type);
    assert.match(other((fact) => void (fact.sequence = 1)), /^fact is not what is recorded at sequence 1$/, type);
    for (const sequence of [0, -1]) assert.match(other((fact) => void (fact.sequence = sequence)), /which is not recorded before it$/, type);
  }
});

test("nothing is about what is not recorded yet, nor about no fact", () => {
  const late = /which is not recorded before it$/;
  const target = ({ sequence, decisionId, type, kind, subject }) => ({ sequence, decisionId, type, kind, subject });
  for (const type of ["fact-annulled.v1", "fact-corrected.v1", "fact-commenced.v1"]) {
    assert.match(toldAfter(type, (event) => void (event.fact.sequence = event.sequence)), late, type);
    const first = (event, events) => void (event.fact = target(events[0]));
    assert.match(toldAfter(type, first), /^sequence 1 is no fact$/, type);
  }
  const result = (event) => void (event.result.subject = { area: "elsewhere" });
  assert.equal(toldAfter("fact-corrected.v1", result), "result has another kind or subject than fact");
  for (const type of ["decision-corrected.v1", "publication-recorded.v1"]) {
    const no = /^decision is ".*", which is no decision recorded before it$/;
    assert.match(toldAfter(type, (event) => void (event.decision = event.decisionId)), no, type);
    assert.match(toldAfter(type, (event) => void (event.decision = "none")), no, type);
  }
});

test("the question is about the sequence of the last event, as that states it", () => {
  const sequences = (events, sequence = SOUND.question.sequence) => {
    const bundle = { ...SOUND, events, question: { ...SOUND.question, sequence } };
    return codes(bytesOf(bundle)).includes("question-sequence");
  };
  const { events } = SOUND;
  assert.equal(sequences(events.slice(1)), false);
  assert.equal(sequences([...events, events[events.length - 1]]), false);
  assert.equal(sequences(events.slice(0, -1)), true);
  assert.equal(sequences([]), true);
  assert.equal(sequences([], 0), false);
});

test("a member of another type, absent, or with a word that cannot stand there, is told by its name", () => {
  const told = (change) => {
    const bundle = copyOf(SOUND);
    change(bundle.events[1]);
    bundle.events.forEach((event, i) => {
      if (i > 0) event.previousHash = bundle.events[i - 1].hash;
      sealed(event);
    });
    const found = verify(bytesOf(bundle), keys, tables).failures.filter(({ code }) => code === "answer");
    return found.map(({ detail }) => detail)[0];
  };
  const correction = (event) => Object.assign(event, { type: "fact-corrected.v1", fact: { sequence: 1, decisionId: "x", type: "x" } });
  assert.equal(told((event) => void (event.instrument.type = "mopti")), 'sequence 2 cannot be read: instrument.type is "mopti", which is no instrument');
  assert.equal(told((event) => void (event.instrument.title = ["x"])), "sequence 2 cannot be read: instrument.title is a list, which is no text");
  assert.equal(told((event) => void (event.sources = null)), "sequence 2 cannot be read: sources is null, which is no list");
  assert.equal(told((event) => void (event.sources = [1])), "sequence 2 cannot be read: sources[0] is 1, which is no object");
  assert.equal(told((event) => void delete event.instrument), "sequence 2 cannot be read: instrument is absent");
  assert.equal(told((event) => void correction(event)), "sequence 2 cannot be read: result is absent");
});

test("what may be left out is read where it is null or absent", () => {
  const derived = (type, change) => {
    const frozen = FROZEN.find(({ events }) => events.some((event) => event.type === type));
    const events = copyOf(frozen.events);
    events.filter((event) => event.type === type).forEach(change);
    return deriveAnswer(frozen.question, events, tables);
  };
  const { coverage } = derived("coverage-stated.v1", (event) => void (event.until = null));
  assert.ok(coverage.length > 0 && coverage.every((one) => !Object.hasOwn(one, "until")));
  const { answers } = derived("none-stated.v1", (event) => void ((event.remarks ??= {}).passages = []));
  assert.ok(answers.every(({ passages }) => passages === undefined || passages.length > 0));
  const split = (event) => {
    Object.assign(event.succession, { kind: "SPLIT", predecessorEnds: true });
    delete event.succession.successors;
  };
  assert.ok(derived("area-succeeded.v1", split).answers);
});
