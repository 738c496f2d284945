// Proofs of RFC 9162: that a leaf is in a tree, and that a later tree goes on with an earlier one.
import { concat, same } from "./bytes.mjs";
import { sha256 } from "./sha256.mjs";

export const leafHash = (data) => sha256(concat(Uint8Array.of(0), data));
const nodeHash = (left, right) => sha256(concat(Uint8Array.of(1), left, right));
const isWhole = (number) => Number.isSafeInteger(number) && number >= 0;
const half = (number) => Math.floor(number / 2);

/** The root that the hashes lead to from a leaf (2.1.3.2); undefined where they are not a proof. */
export function rootOfInclusion(leaf, index, size, hashes) {
  if (!isWhole(index) || !isWhole(size) || index >= size) return undefined;
  let [fn, sn, root] = [index, size - 1, leaf];
  for (const hash of hashes) {
    if (sn === 0) return undefined;
    if (fn % 2 === 1 || fn === sn) {
      root = nodeHash(hash, root);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      root = nodeHash(root, hash);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 ? root : undefined;
}

/** 2.1.4.2, and the empty and the equal tree. */
export function isConsistent(oldSize, oldRoot, size, root, hashes) {
  if (!isWhole(oldSize) || !isWhole(size) || oldSize > size) return false;
  if (oldSize === 0) return hashes.length === 0 && same(oldRoot, sha256(new Uint8Array()));
  if (oldSize === size) return hashes.length === 0 && same(oldRoot, root);
  let [fn, sn] = [oldSize - 1, size - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  const path = fn === 0 ? [oldRoot, ...hashes] : [...hashes];
  if (path.length === 0) return false;
  let fr = path[0];
  let sr = path[0];
  for (const hash of path.slice(1)) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(hash, fr);
      sr = nodeHash(hash, sr);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      sr = nodeHash(sr, hash);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && same(fr, oldRoot) && same(sr, root);
}
