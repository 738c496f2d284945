import assert from "node:assert/strict";
import { test } from "node:test";
import { MalformedJson, canonical, firstDifference, parse } from "../src/json.mjs";

test("the example of RFC 8785, section 3.2", () => {
  const sent = String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`;
  const form = String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`;
  assert.equal(canonical(parse(sent)), form);
});

test("names are in the order of UTF-16, as in RFC 8785, section 3.2.3", () => {
  const sent = String.raw`{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}`;
  assert.equal(canonical(parse(sent)), '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
});

test("numbers are as RFC 8785, appendix B, has them", () => {
  const written = { "-0": "0", "9007199254740993": "9007199254740992", "1e21": "1e+21", "1e-7": "1e-7", "0.000001": "0.000001" };
  for (const [sent, form] of Object.entries(written)) assert.equal(canonical(parse(sent)), form);
});

test("what is not JSON, or says something twice, is refused", () => {
  const refused = [
    "", "{", "[1,]", '{"a":1,}', "01", "1.", ".5", "+1", "NaN", "1e999", "tru", "nul", '"\t"', String.raw`"\x"`, String.raw`"\u12g4"`,
    '"open', "1 2", "\ufeff1", '{"a":1,"a":1}', String.raw`{"a":1,"\u0061":2}`, String.raw`"\ud800"`, String.raw`"\udc00a"`, "'a'", "[1", "{a:1}",
    "[".repeat(10_000),
  ];
  for (const text of refused) assert.throws(() => parse(text), MalformedJson, text.slice(0, 20));
});

test("a name that objects have by nature is a name", () => {
  const text = '{"__proto__":{"a":1},"constructor":1,"toString":2}';
  assert.equal(canonical(parse(text)), text);
});

test("the first difference is named by its pointer", () => {
  assert.equal(firstDifference(parse('{"a":[1,{"b/c":2}]}'), parse('{"a":[1,{"b/c":3}]}')), "/a/1/b~1c");
  assert.equal(firstDifference(parse('{"a":1}'), parse('{"a":1,"b":null}')), "/b");
  assert.equal(firstDifference(parse("[1]"), parse("[1,2]")), "/1");
  assert.equal(firstDifference(parse('{"a":{}}'), parse('{"a":[]}')), "/a");
  assert.equal(firstDifference(parse('{"a":null}'), parse('{"a":null}')), undefined);
});
