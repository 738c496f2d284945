import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readKeys } from "../src/checkpoint.mjs";
import { verify } from "../src/bundle.mjs";
import { Tables } from "../src/gazetteer.mjs";
import { summary } from "../src/summary.mjs";
import { tableTexts } from "../files.mjs";
import { bundleOf, bytesOf, leavesOf } from "./bundles.mjs";
import { FROZEN } from "./corpus.mjs";
import { Log, consistencyProof, rootOf } from "./log.mjs";

const COMMAND = fileURLToPath(new URL("../verify.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "verify-"));
const log = new Log("peildatum.example/log");
const SOUND = bundleOf(
  FROZEN.find(({ events }) => events.length > 0),
  log,
);

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

const bundle = file("bundle.json", bytesOf(SOUND));
const keys = file("keys", "# the keys of the log\n" + log.key() + "\n");
const FOUND = verify(bytesOf(SOUND), readKeys(log.key()), new Tables(tableTexts()));

test("valid, with a summary, by a key or a file of keys", () => {
  for (const key of [log.key(), keys]) {
    const { status, stdout } = run("--key", key, bundle);
    assert.equal(status, 0);
    assert.match(stdout, /^valid\n {2}question: .*\n {2}record: .*\n(?: {2}.*\n)* {2}checkpoint: .*\n$/);
  }
});

test("invalid, with every failure on a line of its own", () => {
  const damaged = file("damaged.json", bytesOf({ ...SOUND, decidingEvents: [99], sources: [{}] }));
  const { status, stdout } = run("--key", keys, damaged);
  assert.equal(status, 1);
  assert.match(stdout, /^invalid: deciding-events: .*\ninvalid: sources: .*\n$/);
});

test("a mistake in the call is told, and is no judgement", () => {
  const mistakes = [[], [bundle], ["--key", keys], ["--key", "no+key", bundle], ["--key", keys, bundle, bundle], ["--key", keys, "--what", bundle]];
  for (const args of [...mistakes, ["--key", keys, join(folder, "none")], ["--key", keys, "--checkpoint", keys, bundle]]) {
    const { status, stdout, stderr } = run(...args);
    assert.equal(status, 2, args.join(" "));
    assert.equal(stdout, "");
    assert.match(stderr, /usage: /);
  }
});

test("an older checkpoint, which the log goes on with, or does not", () => {
  const leaves = leavesOf(SOUND.events);
  const older = file("older", log.checkpoint(5, rootOf(leaves.slice(0, 5))));
  const hashes = consistencyProof(leaves, 5).map((hash) => hash.toString("base64"));
  const lines = (checkpoint, proof) =>
    run("--key", keys, "--checkpoint", checkpoint, "--consistency", file("proof", proof), bundle).stdout;
  const served = JSON.stringify({ from: 5, to: leaves.length, hashes });
  const right = [hashes.join("\n"), hashes.join("\r\n") + "\r\n", served, served + "\n"];
  for (const proof of right) assert.match(lines(older, proof), /^valid\n/, proof);
  const nested = JSON.stringify({ hashes: hashes.map((hash) => [hash]) });
  const blank = hashes.join("\n\n");
  const wrong = ["{}", "", blank, hashes.join(" \n"), hashes.join("\n") + "\n\n", "\n" + served, nested];
  for (const proof of wrong) assert.match(lines(older, proof), /^invalid: consistency: /, proof);
  const forked = file("forked", log.checkpoint(5, rootOf(leaves.slice(1, 6))));
  assert.match(lines(forked, served), /^invalid: consistency: .* forked or cut, or the proof was changed\n$/);
  const same = file("same-size", log.checkpoint(leaves.length, rootOf(leaves.slice(0, 5))));
  for (const proof of [served, "", hashes.join("\n")]) assert.match(lines(same, proof), /of the same size: the log was forked\n$/);
});

test("a proof that was made for other sizes accuses nobody, and the one needed is told", () => {
  const leaves = leavesOf(SOUND.events);
  const size = leaves.length;
  const older = file("older", log.checkpoint(5, rootOf(leaves.slice(0, 5))));
  const needed = `from 5 to ${size}: /v1/checkpoint/consistency?from=5&to=${size} of the register\n`;
  const said = (proof) => run("--key", keys, "--checkpoint", older, "--consistency", file("proof", proof), bundle).stdout;
  for (const [from, to] of [[4, size], [5, size - 1], [3, 5]]) {
    const hashes = consistencyProof(leaves.slice(0, to), from).map((hash) => hash.toString("base64"));
    assert.equal(said(JSON.stringify({ from, to, hashes })), `invalid: consistency: the proof is from ${from} to ${to}, and the one needed is ${needed}`);
    assert.equal(
      said(hashes.join("\n")),
      `invalid: consistency: the older tree is not the beginning of this one, or the lines are not the proof ${needed}`,
    );
  }
});

test("a file of keys has blank lines and remarks, and no spaces around a key", () => {
  const verdict = (content) => run("--key", file("some-keys", content), bundle).status;
  for (const content of [`\n  \n#remark\r\n${log.key()}\r\n`, log.key()]) assert.equal(verdict(content), 0);
  for (const content of [log.key() + " ", " " + log.key(), " # remark\n" + log.key()]) {
    assert.equal(verdict(content), 2, content);
  }
});

test("names of keys have no Unicode spaces, and may have what only looks like one", () => {
  const verdict = (name) => run("--key", keys, file("named", bytesOf({ ...SOUND, checkpoint: `${SOUND.checkpoint}— ${name} AAAAAAA=\n` }))).status;
  for (const name of ["other", "\ufeffother", "oth\u200ber", "oth\u180eer"]) assert.equal(verdict(name), 0, name);
  for (const name of ["oth\u0085er", "oth\u00a0er", "oth\u2028er", "oth\u3000er", "o+r"]) assert.equal(verdict(name), 1, name);
});

test("a place is told in quotation marks, short, with its blanks, and after the days", () => {
  const place = (area) => summary({ ...FOUND, bundle: { ...SOUND, question: { ...SOUND.question, area } } })[0].replace(/.*, area /, "");
  assert.equal(place("gao"), '"gao"');
  assert.equal(place("gao" + " ".repeat(300)), `"gao${"\u2423".repeat(57)}…" of 303 characters`);
  assert.equal(place("gao\n"), '"gao?"');
  assert.equal(place("gao\u0000"), '"gao?"');
  assert.equal(place("Deir  ez Zor\u00a0"), '"Deir\u2423\u2423ez Zor\u2423"');
  assert.equal(place('a", \\b'), '"a\\", \\\\b"');
});

test("a witness that signed more than once is told with its first and its last time", () => {
  const times = [1_000_000_000, 1_100_000_000, 4_000_000_000, 4_100_000_000];
  const lines = summary({ ...FOUND, witnesses: [{ name: "w.example", times }] }).filter((line) => line.startsWith("witness"));
  assert.equal(lines.length, 3);
  assert.match(lines[0], /^witness: w\.example, first 2001-09-09T01:46:40Z, last 2099-12-03T/);
  assert.match(lines[1], /^witness w\.example: 2001-09-09T01:46:40Z is before the last event was recorded/);
  assert.match(lines[2], /^witness w\.example: 2004-11-09T11:33:20Z is before the last event was recorded/);
});

test("a proof whose sizes are no whole numbers is told as such", () => {
  const leaves = leavesOf(SOUND.events);
  const older = file("five", log.checkpoint(5, rootOf(leaves.slice(0, 5))));
  const hashes = JSON.stringify(consistencyProof(leaves, 5).map((hash) => hash.toString("base64")));
  const proved = (from) => {
    const proof = file("sized", `{"from":${from},"to":${leaves.length},"hashes":${hashes}}`);
    return run("--key", keys, "--checkpoint", older, "--consistency", proof, bundle);
  };
  for (const from of ["4.5", '"5"', "99999999999999999999", "-1", "null", "[]"]) {
    const { status, stdout } = proved(from);
    assert.equal(status, 1);
    assert.match(stdout, /^invalid: consistency: the sizes that the proof states are no whole numbers, and the one needed is from 5 to /, from);
  }
  assert.equal(proved("5").status, 0);
  assert.equal(proved("5.0").status, 0);
});
