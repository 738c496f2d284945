import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { test } from "node:test";
import { base64, fromBase64, fromHex, hex, utf8 } from "../src/bytes.mjs";
import { isSignedBy } from "../src/ed25519.mjs";
import { sha256 } from "../src/sha256.mjs";
import { sha512 } from "../src/sha512.mjs";

test("the hashes of RFC 6234, section 8.5", () => {
  const long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
  assert.equal(hex(sha256(utf8("abc"))), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  assert.equal(hex(sha256(utf8(long))), "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  assert.match(hex(sha512(utf8("abc"))), /^ddaf35a193617abacc417349ae204131.*a54ca49f$/);
});

test("any bytes are hashed as by another library", () => {
  for (let length = 0; length < 260; length++) {
    const bytes = randomBytes(length);
    assert.equal(hex(sha256(bytes)), createHash("sha256").update(bytes).digest("hex"));
    assert.equal(hex(sha512(bytes)), createHash("sha512").update(bytes).digest("hex"));
  }
});

/** RFC 8032, section 7.1: public key, message, signature. */
const SIGNED = [
  [
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    "",
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  ],
  [
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    "72",
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  ],
  [
    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    "af82",
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  ],
].map((row) => row.map(fromHex));

test("the signatures of RFC 8032, section 7.1, and none with a changed bit", () => {
  for (const [key, message, signature] of SIGNED) {
    assert.ok(isSignedBy(key, message, signature));
    for (let at = 0; at < 64; at += 5) {
      const changed = Uint8Array.from(signature);
      changed[at] ^= 1;
      assert.ok(!isSignedBy(key, message, changed), "byte " + at);
    }
    assert.ok(!isSignedBy(key, utf8("other"), signature));
  }
});

test("signatures of another library", () => {
  for (let i = 0; i < 10; i++) {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const key = publicKey.export({ type: "spki", format: "der" }).subarray(-32);
    const message = randomBytes(i * 30);
    assert.ok(isSignedBy(key, message, new Uint8Array(sign(null, message, privateKey))));
  }
});

test("a scalar that is not reduced is refused", () => {
  const [key, message, signature] = SIGNED[0];
  const order = (1n << 252n) + 27742317777372353535851937790883648493n;
  const s = BigInt("0x" + hex(Uint8Array.from(signature.subarray(32)).reverse())) + order;
  const more = Uint8Array.from(signature);
  more.set(fromHex(s.toString(16).padStart(64, "0")).reverse(), 32);
  assert.ok(!isSignedBy(key, message, more));
});

test("keys of low order, and encodings that are not the only one, are refused", () => {
  const zero = "00".repeat(32);
  const neutral = "01" + "00".repeat(31);
  const minusOne = "ec" + "ff".repeat(30) + "7f";
  const notReduced = "ee" + "ff".repeat(30) + "7f";
  const negativeZero = "01" + "00".repeat(30) + "80";
  for (const key of [zero, neutral, minusOne, notReduced, negativeZero]) {
    assert.ok(!isSignedBy(fromHex(key), utf8("any"), fromHex(neutral + zero)), key);
  }
});

test("base64 has one text for each bytes", () => {
  assert.equal(base64(fromBase64("AAECAw==")), "AAECAw==");
  for (const text of ["AAECAx==", "AAECAw", "AAECAw=", "AA ECAw==", "AAEC\nAw==", "=AAA"]) assert.throws(() => fromBase64(text));
});
