#!/usr/bin/env node
// Verifies an evidence bundle: node verify.mjs --key KEY [--checkpoint OLDER --consistency PROOF] FILE
import { readFileSync } from "node:fs";
import { verify } from "./src/bundle.mjs";
import { NotAKey, readKey, readKeys } from "./src/checkpoint.mjs";
import { consistencyFailures } from "./src/consistency.mjs";
import { Tables } from "./src/gazetteer.mjs";
import { printable, summary } from "./src/summary.mjs";
import { tableTexts } from "./files.mjs";

const USAGE = "usage: node verify.mjs --key KEY [--checkpoint OLDER --consistency PROOF] FILE";

const OPTIONS = new Map([
  ["--key", "key"],
  ["--checkpoint", "older"],
  ["--consistency", "proof"],
]);

class UsageError extends Error {}

function readArguments(args) {
  const given = Object.create(null);
  for (let i = 0; i < args.length; i++) {
    const name = OPTIONS.get(args[i]);
    if (name === undefined && args[i].startsWith("--")) throw new UsageError("unknown option " + args[i]);
    const value = name === undefined ? args[i] : args[++i];
    if (value === undefined) throw new UsageError(args[i - 1] + " needs a value");
    if ((name ?? "file") in given) throw new UsageError((name ?? "file") + " is given twice");
    given[name ?? "file"] = value;
  }
  if (given.key === undefined || given.file === undefined) throw new UsageError("a key and a file are needed");
  if ((given.older === undefined) !== (given.proof === undefined)) {
    throw new UsageError("--checkpoint and --consistency go together");
  }
  return given;
}

function read(path) {
  try {
    return readFileSync(path);
  } catch (failure) {
    throw new UsageError(failure.message);
  }
}

/** A key itself, or a file with one a line. */
function keysOf(text) {
  try {
    return [readKey(text)];
  } catch (failure) {
    if (!(failure instanceof NotAKey)) throw failure;
  }
  try {
    return readKeys(read(text).toString("utf8"));
  } catch (failure) {
    throw new UsageError(failure.message);
  }
}

function main(args) {
  const { key, file, older, proof } = readArguments(args);
  const keys = keysOf(key);
  const result = verify(new Uint8Array(read(file)), keys, new Tables(tableTexts()));
  const failures = [...result.failures];
  if (older !== undefined && failures.length === 0) {
    const [olderText, proofText] = [older, proof].map((path) => read(path).toString("utf8"));
    failures.push(...consistencyFailures(olderText, proofText, result.checkpoint, keys));
  }
  const lines = failures.map(({ code, detail }) => `invalid: ${code}: ${printable(detail)}`);
  const valid = () => ["valid", ...summary(result).map((line) => "  " + line)];
  console.log((lines.length > 0 ? lines : valid()).join("\n"));
  return lines.length > 0 ? 1 : 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (failure) {
  if (!(failure instanceof UsageError)) throw failure;
  console.error(failure.message + "\n" + USAGE);
  process.exitCode = 2;
}
