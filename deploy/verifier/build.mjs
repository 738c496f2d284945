// Makes the page verifier.html, one file without any other: node build.mjs [FILE]
// Without FILE it is written where the product serves it from; it is kept there, so that a build needs no Node.js.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { notice, tableTexts, wordingTexts } from "./files.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (path) => readFileSync(here(path), "utf8");
const IMPORT = /^import \{([^}]*)\} from "([^"]+)";\n/gm;
const EXPORT = /^export (?:(?:async )?function\*? |class |const )(\w+)/gm;

/** Modules in the order in which each finds those that it imports. */
function modulesFrom(path, found = new Map()) {
  if (found.has(path)) return found;
  const text = readFileSync(path, "utf8");
  const imports = [...text.matchAll(IMPORT)].map(([, names, from]) => ({ names, path: resolve(dirname(path), from) }));
  imports.forEach((imported) => modulesFrom(imported.path, found));
  found.set(path, { text, imports, name: "module" + found.size });
  return found;
}

/** Each module as a function of its own, which gives back what it exports. */
function script(path) {
  const modules = modulesFrom(path);
  const parts = [...modules.values()].map(({ text, imports, name }) => {
    const imported = imports.map(({ names, path: from }) => `const {${names}} = ${modules.get(from).name};\n`);
    const exported = [...text.matchAll(EXPORT)].map(([, one]) => one);
    const body = text.replace(IMPORT, "").replace(/^export /gm, "");
    return `const ${name} = (() => {\n${imported.join("")}${body}\nreturn { ${exported.join(", ")} };\n})();\n`;
  });
  return `"use strict";\n${parts.join("")}`;
}

function data(id, text) {
  return `<script type="text/plain" id="${id}">${safe(text)}</script>`;
}

/** Nothing in it may end the element that it stands in. */
function safe(text) {
  if (/<\/?script|<!--/i.test(text) || text.includes("\r")) throw new Error("this text cannot stand in a page: " + text.slice(0, 80));
  return text;
}

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

export function page() {
  const code = safe(script(here("page/main.mjs")));
  const style = read("page/page.css");
  const tables = Object.entries(tableTexts()).map(([name, text]) => data("table-" + name, text));
  const parts = {
    CSP: `default-src 'none'; script-src ${hash(code)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`,
    STYLE: style,
    DATA: [...tables, data("table-notice", notice()), data("wording", JSON.stringify(wordingTexts()))].join("\n"),
    SCRIPT: code,
  };
  return read("page/page.html").replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}

if (process.argv[1] === here("build.mjs")) {
  const file = process.argv[2] ?? here("../../policy-query/src/main/resources/nl/peildatum/query/page/about/verifier.html");
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, page());
  console.log(file);
}
