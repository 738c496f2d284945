import { readFileSync } from "node:fs";

const table = new Map();
for (const line of readFileSync(new URL("../main/resources/nl/peildatum/area/folding.tsv", import.meta.url), "utf8").split("\n")) {
  if (!line || line.startsWith("#")) continue;
  const [target, letters] = line.split("\t");
  const written = { nothing: "", hyphen: "-" }[target] ?? target;
  for (const token of letters.split(" ")) {
    const each = token.startsWith("U+") ? [String.fromCharCode(parseInt(token.slice(2), 16))] : [...token];
    for (const letter of each) table.set(letter, written);
  }
}

/** The kebab-case form of a written name, or undefined when it holds a letter that the table does not. */
export function fold(written) {
  let kebab = "";
  for (const letter of written.normalize("NFC")) {
    const to = table.get(letter) ?? (/[A-Za-z0-9]/.test(letter) ? letter.toLowerCase() : letter < "\x80" ? "-" : undefined);
    if (to === undefined) return undefined;
    if (to !== "-") kebab += to;
    else if (kebab && !kebab.endsWith("-")) kebab += "-";
  }
  return kebab.replace(/-$/, "");
}
