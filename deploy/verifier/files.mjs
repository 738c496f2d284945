// What the verifier takes from the product as data: the frozen tables of areas, and the words of its pages.
import { readFileSync } from "node:fs";

const AREAS = new URL("../../contracts/src/main/resources/nl/peildatum/area/", import.meta.url);
const PAGES = new URL("../../contracts/web/src/main/resources/nl/peildatum/web/page/", import.meta.url);
const TABLES = ["areas", "aliases", "places", "folding"];
const USED = /^(?:kind|status|says|field|code|instrument|source|entry\.(?:period|answer|lineage))\./;

export const tableTexts = () =>
  Object.fromEntries(TABLES.map((name) => [name, readFileSync(new URL(name + ".tsv", AREAS), "utf8")]));

/** Where the tables come from, and the licences of their sources. */
export const notice = () => readFileSync(new URL("NOTICE.txt", AREAS), "utf8");

/** By language, the words for kinds, statuses and values. */
export const wordingTexts = () => Object.fromEntries(["nl", "en"].map((language) => [language, wordsOf(language)]));

function wordsOf(language) {
  const lines = readFileSync(new URL(`texts_${language}.properties`, PAGES), "utf8").split("\n");
  const pairs = lines.map((line) => /^([\w.]+)=(.*)$/.exec(line)).filter((pair) => pair && USED.test(pair[1]));
  return Object.fromEntries(pairs.map(([, key, text]) => [key, text.replace(/''/g, "'")]));
}
