// The frozen tables of areas, from where the product keeps them.
import { readFileSync } from "node:fs";

const FOLDER = new URL("../../contracts/src/main/resources/nl/peildatum/area/", import.meta.url);
export const TABLES = ["areas", "aliases", "places", "folding"];

export const tableTexts = () =>
  Object.fromEntries(TABLES.map((name) => [name, readFileSync(new URL(name + ".tsv", FOLDER), "utf8")]));
