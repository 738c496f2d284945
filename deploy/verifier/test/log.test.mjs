import assert from "node:assert/strict";
import { test } from "node:test";
import { base64, concat, same, utf8 } from "../src/bytes.mjs";
import { NotACheckpoint, NotAKey, readCheckpoint, readKey, readKeys, readNote } from "../src/checkpoint.mjs";
import { isSignedBy } from "../src/ed25519.mjs";
import { isConsistent, leafHash, rootOfInclusion } from "../src/merkle.mjs";
import { Log, consistencyProof, inclusionProof, rootOf } from "./log.mjs";

const NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const NOTE =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
  "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

test("the signed note of the Go library that C2SP describes", () => {
  const key = readKey(NEUMANN);
  const { text, signatures } = readNote(NOTE);
  assert.ok(same(signatures[0].id, key.id));
  assert.ok(isSignedBy(key.bytes, utf8(text), signatures[0].bytes));
});

test("a key is refused whose id or form is another", () => {
  for (const text of [NEUMANN.replace("c74f20a3", "c74f20a4"), NEUMANN.slice(0, -4), "a+b", "", NEUMANN.replace("Peter", "Pe ter")]) {
    assert.throws(() => readKey(text), NotAKey, text);
  }
  assert.equal(readKeys("# published on\n\n" + NEUMANN + "\n").length, 1);
});

test("a checkpoint is an origin, a size and a root, and nothing more", () => {
  const log = new Log("log.example/peildatum");
  const sound = log.checkpoint(5, new Uint8Array(32));
  assert.equal(readCheckpoint(sound).size, 5);
  const root = base64(new Uint8Array(32));
  for (const text of [
    `o\n05\n${root}\n`, `o\n5\n${root}\nmore\n`, `o\n5\nAAAA\n`, `o\n5\n`, `\n5\n${root}\n`, `o\n-1\n${root}\n`, `o\n99999999999999999999\n${root}\n`,
  ]) {
    assert.throws(() => readCheckpoint(text + sound.slice(sound.indexOf("\n\n") + 1)), NotACheckpoint, text);
  }
  for (const note of ["", "a", sound.trimEnd(), sound.replace("\n\n", "\n"), sound.replace("— ", "- "), sound + "x\n", sound.replace("\n5", "\r\n5")]) {
    assert.throws(() => readCheckpoint(note), NotACheckpoint);
  }
});

test("each leaf of each tree up to 40 is included, by its proof alone", () => {
  const leaves = Array.from({ length: 40 }, (_, i) => leafHash(utf8("event " + i)));
  for (let size = 1; size <= leaves.length; size++) {
    const root = rootOf(leaves.slice(0, size));
    for (let index = 0; index < size; index++) {
      const proof = inclusionProof(leaves.slice(0, size), index);
      assert.ok(same(rootOfInclusion(leaves[index], index, size, proof), root));
      const other = rootOfInclusion(leaves[(index + 1) % 40], index, size, proof);
      assert.ok(other === undefined || !same(other, root));
      assert.equal(rootOfInclusion(leaves[index], index, size, [...proof, root]), undefined);
      if (proof.length > 0) assert.equal(rootOfInclusion(leaves[index], index, size, proof.slice(1)), undefined);
    }
    assert.equal(rootOfInclusion(leaves[0], size, size, []), undefined);
  }
});

test("each tree goes on with each earlier one, and not with another", () => {
  const leaves = Array.from({ length: 24 }, (_, i) => leafHash(utf8("event " + i)));
  const other = leafHash(concat(leaves[0], leaves[1]));
  for (let size = 1; size <= leaves.length; size++) {
    for (let old = 1; old <= size; old++) {
      const roots = [rootOf(leaves.slice(0, old)), rootOf(leaves.slice(0, size))];
      const proof = consistencyProof(leaves.slice(0, size), old);
      assert.ok(isConsistent(old, roots[0], size, roots[1], proof), `${old} to ${size}`);
      assert.ok(!isConsistent(old, other, size, roots[1], proof));
      assert.ok(!isConsistent(old, roots[0], size, other, proof));
      assert.ok(!isConsistent(old, roots[0], size, roots[1], [...proof, other]));
    }
  }
});
