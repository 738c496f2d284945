// Holds answers of a running product against those that are derived here: node served.mjs URL COUNT SEED [CC…]
import { deriveAnswer } from "../src/answer.mjs";
import { Tables } from "../src/gazetteer.mjs";
import { canonical, firstDifference, parse } from "../src/json.mjs";
import { tableTexts } from "../files.mjs";

const [url, count = "1000", seed = "1", ...only] = process.argv.slice(2);
const KINDS =
  "REGION_15C RELOCATION_ALTERNATIVE DECISION_MORATORIUM DEPARTURE_MORATORIUM GROUP_PERSECUTION RISK_PROFILE SYSTEMATIC_EXPOSURE VULNERABLE_MINORITY STATE_PROTECTION MINORS_RECEPTION SAFE_COUNTRY ARTICLE_1F OTHER_HEADING".split(
    " ",
  );
const MILLISECONDS = 86_400_000;
const SHOWN = 6;
let state = Number(seed) * 2654435761;

function random(below) {
  state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) | 0;
  return ((state ^ (state >>> 13)) >>> 0) % below;
}
const any = (list) => list[random(list.length)];
const onceIn = (times) => random(times) === 0;

async function get(path) {
  const answer = await fetch(url + path);
  return { status: answer.status, text: await answer.text() };
}

const tables = new Tables(tableTexts());

async function recordOf(country) {
  const events = [];
  for (;;) {
    const page = parse((await get(`/v1/countries/${country.toLowerCase()}/record?after=${events.length}`)).text);
    if (page.events.length === 0) break;
    events.push(...page.events.map((event) => event.data));
  }
  const texts = events.map(canonical).join("\n");
  const days = new Set(["1999-12-31", "2099-01-01"]);
  for (const [, day] of texts.matchAll(/"(\d{4}-\d\d-\d\d)"/g)) {
    for (const by of [-1, 0, 1]) days.add(new Date(Date.parse(day) + by * MILLISECONDS).toISOString().slice(0, 10));
  }
  const places = new Set(["atlantis", "Nergens (ver weg)"]);
  for (const [, place] of texts.matchAll(/"(?:area|origin|target|predecessor|id|parent)":"([a-z0-9-]+)"/g)) places.add(place);
  for (const [, names] of texts.matchAll(/"aliases":\[([^\]]*)\]/g)) parse(`[${names}]`).forEach((name) => places.add(name));
  for (const [, area] of texts.matchAll(/"name":"([^"\\]+)"/g)) places.add(area);
  for (const row of tables.areas(country)) places.add(any([row[0], row[1], row[4], row[0].toLowerCase()]));
  for (let i = 0; i < 30 && tables.places(country).length > 0; i++) places.add(any(any(tables.places(country)).slice(1)));
  for (const row of tables.aliases(country)) places.add(row[1]);
  const ends = events.filter((event) => event.type === "decision-recorded.v1").map((event) => event.lastSequence);
  return { country, events, days: [...days], places: [...places].filter(Boolean), ends: [0, ...ends] };
}

function question(record) {
  const asked = { country: record.country, geldigOp: any(record.days), basis: any(["OPERATIONAL", "FORMAL"]) };
  asked.sequence = onceIn(2) ? record.ends[record.ends.length - 1] : any(record.ends);
  if (!onceIn(5)) asked.area = any(record.places);
  if (onceIn(8)) asked.kind = any(KINDS);
  if (onceIn(3)) asked.bekendOp = any(record.days);
  return asked;
}

function address({ country, area, ...rest }) {
  const place = area === undefined ? "" : `/areas/${encodeURIComponent(area)}`;
  return `/v1/countries/${country.toLowerCase()}${place}/policy?` + new URLSearchParams(rest);
}

const at = (value, pointer) =>
  pointer
    .split("/")
    .slice(1)
    .reduce((inner, name) => inner?.[name.replace(/~1/g, "/").replace(/~0/g, "~")], value);

const countries = parse((await get("/v1/countries")).text).countries.map((one) => one.country);
const records = [];
for (const country of countries.filter((one) => only.length === 0 || only.includes(one))) records.push(await recordOf(country));

let compared = 0;
let differ = 0;
let refused = 0;
let entries = 0;
let deriving = 0;
const statuses = {};
for (let i = 0; i < Number(count); i++) {
  const record = any(records);
  const asked = question(record);
  const path = address(asked);
  const served = await get(path);
  if (served.status !== 200) {
    if (refused++ < 2) console.log(served.status, path, served.text.slice(0, 200));
    continue;
  }
  compared++;
  const body = parse(served.text);
  for (const { status } of [...body.answers, ...(body.mayAlsoBear ?? [])]) statuses[status] = (statuses[status] ?? 0) + 1;
  entries += body.answers.length + (body.mayAlsoBear ?? []).length;
  const begun = performance.now();
  let derived;
  try {
    derived = deriveAnswer(asked, record.events.slice(0, asked.sequence), tables);
  } catch (failure) {
    derived = { failed: failure.stack };
  }
  deriving += performance.now() - begun;
  const pointer = firstDifference(body, derived);
  if (pointer !== undefined && differ++ < SHOWN) {
    console.log(path + "\n  " + (derived.failed ?? pointer));
    console.log("  served ", JSON.stringify(at(body, pointer))?.slice(0, 900));
    console.log("  derived", JSON.stringify(at(derived, pointer))?.slice(0, 900));
  }
}
console.log(statuses);
console.log(`${compared} answers with ${entries} entries compared, ${differ} differ; ${refused} refused; ${(deriving / compared).toFixed(1)} ms each`);
process.exitCode = differ === 0 ? 0 : 1;
