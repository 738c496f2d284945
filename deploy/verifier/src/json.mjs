// A strict JSON reader, and the one form of RFC 8785. Objects have no prototype, so that any name is a name.

export class MalformedJson extends Error {}

/** Of objects and lists inside one another, as of a bundle. */
const DEEPEST = 100;
const MOST_ITEMS = 2 ** 20;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPED = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

class Reader {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  fail(what) {
    throw new MalformedJson(what + " at character " + this.at);
  }

  matched(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) this.fail("unexpected text");
    this.at = pattern.lastIndex;
    return found[0];
  }

  space() {
    while (" \t\n\r".includes(this.text[this.at] ?? "x")) this.at++;
  }

  take(expected) {
    if (!this.text.startsWith(expected, this.at)) this.fail("expected " + expected);
    this.at += expected.length;
  }

  /** Whether the text goes on with the character, which is then taken. */
  takes(character) {
    this.space();
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  value(depth) {
    if (depth > DEEPEST) this.fail("too deep");
    this.space();
    switch (this.text[this.at]) {
      case "{":
        return this.object(depth);
      case "[":
        return this.array(depth);
      case '"':
        return this.string();
      case "t":
        return this.word("true", true);
      case "f":
        return this.word("false", false);
      case "n":
        return this.word("null", null);
      default:
        return this.number();
    }
  }

  word(text, value) {
    this.take(text);
    return value;
  }

  number() {
    const number = Number(this.matched(NUMBER));
    if (!Number.isFinite(number)) this.fail("number too large");
    return number;
  }

  object(depth) {
    const object = Object.create(null);
    this.take("{");
    if (this.takes("}")) return object;
    do {
      this.space();
      const name = this.string();
      if (Object.hasOwn(object, name)) this.fail("duplicate name " + name);
      this.space();
      this.take(":");
      object[name] = this.value(depth + 1);
    } while (this.takes(","));
    this.space();
    this.take("}");
    return object;
  }

  array(depth) {
    const array = [];
    this.take("[");
    if (this.takes("]")) return array;
    do array.push(this.value(depth + 1));
    while (this.takes(","));
    this.space();
    this.take("]");
    if (array.length > MOST_ITEMS) this.fail("too many items");
    return array;
  }

  string() {
    this.take('"');
    let string = this.matched(PLAIN);
    while (this.text[this.at] === "\\") {
      this.at++;
      string += this.escaped() + this.matched(PLAIN);
    }
    this.take('"');
    if (hasLoneSurrogate(string)) this.fail("half a character");
    return string;
  }

  escaped() {
    const letter = this.text[this.at++];
    if (Object.hasOwn(ESCAPED, letter)) return ESCAPED[letter];
    const digits = this.text.slice(this.at, this.at + 4);
    if (letter !== "u" || !/^[0-9a-fA-F]{4}$/.test(digits)) this.fail("no such escape");
    this.at += 4;
    return String.fromCharCode(parseInt(digits, 16));
  }
}

function hasLoneSurrogate(text) {
  return /[\ud800-\udbff](?![\udc00-\udfff])|(?:^|[^\ud800-\udbff])[\udc00-\udfff]/.test(text);
}

export function parse(text) {
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.space();
  if (reader.at < text.length) reader.fail("text behind the end");
  return value;
}

/** RFC 8785: numbers and strings are as ECMAScript writes them, names in the order of UTF-16. */
export function canonical(value) {
  if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
  if (value !== null && typeof value === "object") {
    const members = Object.keys(value)
      .filter((name) => value[name] !== undefined)
      .sort()
      .map((name) => JSON.stringify(name) + ":" + canonical(value[name]));
    return "{" + members.join(",") + "}";
  }
  return JSON.stringify(value);
}

/** A value that may be anything, as text for a message. */
export const told = (value) => (typeof value === "string" ? value : String(canonical(value ?? null)));

export const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** Where two values differ first, as a JSON pointer; undefined where they do not. */
export function firstDifference(one, other, at = "") {
  const both = [one, other];
  if (both.every(isObject) || both.every(Array.isArray)) {
    const names = [...new Set(both.flatMap((value) => Object.keys(value)))];
    if (both.every(isObject)) names.sort();
    for (const name of names) {
      const pointer = at + "/" + name.replace(/~/g, "~0").replace(/\//g, "~1");
      if (!Object.hasOwn(one, name) || !Object.hasOwn(other, name)) return pointer;
      const found = firstDifference(one[name], other[name], pointer);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return canonical(one ?? null) === canonical(other ?? null) ? undefined : at;
}
