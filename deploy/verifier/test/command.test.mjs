import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { bundleOf, bytesOf } from "./bundles.mjs";
import { FROZEN } from "./corpus.mjs";
import { Log, consistencyProof, rootOf, leafOf } from "./log.mjs";

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

test("valid, with a summary, by a key or a file of keys", () => {
  for (const key of [log.key(), keys]) {
    const { status, stdout } = run("--key", key, bundle);
    assert.equal(status, 0);
    assert.match(stdout, /^valid\n {2}question: .*\n {2}checkpoint: .*\n$/);
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
  const leaves = Array.from({ length: 9 }, (_, i) => leafOf(Buffer.from("event " + i)));
  const later = { ...SOUND, checkpoint: log.checkpoint(9, rootOf(leaves)) };
  const older = file("older", log.checkpoint(5, rootOf(leaves.slice(0, 5))));
  const hashes = consistencyProof(leaves, 5).map((hash) => hash.toString("base64"));
  const proof = file("proof", hashes.join("\n"));
  const served = file("proof.json", JSON.stringify({ from: 5, to: 9, hashes }));
  const bundle = file("later.json", bytesOf(later));
  const lines = (checkpoint, by = proof) => run("--key", keys, "--checkpoint", checkpoint, "--consistency", by, bundle).stdout;
  assert.doesNotMatch(lines(older), /consistency/);
  assert.doesNotMatch(lines(older, served), /consistency/);
  assert.match(lines(older, file("none", "{}")), /invalid: consistency: /);
  assert.match(lines(file("forked", log.checkpoint(5, rootOf(leaves.slice(1, 6))))), /invalid: consistency: /);
});
