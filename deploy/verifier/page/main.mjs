// The page: takes a file and a key, and shows what was found, in Dutch or English.
import { verify } from "../src/bundle.mjs";
import { linesOf, utf8Text, withoutMark } from "../src/bytes.mjs";
import { NotAKey, readCheckpoint, readKeys } from "../src/checkpoint.mjs";
import { consistencyFailures } from "../src/consistency.mjs";
import { Gazetteer, Tables } from "../src/gazetteer.mjs";
import { element } from "./elements.mjs";
import { plainResult, result, spoken } from "./result.mjs";
import { TEXTS } from "./texts.mjs";
import { Words, filled } from "./words.mjs";

const byId = (id) => document.getElementById(id);
const tables = new Tables(
  Object.fromEntries(["areas", "aliases", "places", "folding"].map((name) => [name, byId("table-" + name).textContent])),
);
const wording = JSON.parse(byId("wording").textContent);
const state = { language: navigator.language.startsWith("en") ? "en" : "nl", found: undefined, key: "" };

const texts = () => TEXTS[state.language];

function showTexts() {
  document.documentElement.lang = state.language;
  document.title = texts().title;
  for (const place of document.querySelectorAll("[data-text]")) place.textContent = texts()[place.dataset.text];
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === state.language));
  }
  byId("status").textContent = "";
  showResult();
}

function showResult() {
  const place = byId("result");
  place.replaceChildren();
  if (state.found === undefined) return;
  place.append(...sections());
}

/** A valid bundle may hold what these words have no form for. */
function sections() {
  try {
    return result(state.found, state.key, texts(), words(), copy);
  } catch {
    return plainResult(state.found, texts());
  }
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    tell(texts().copied);
  } catch {
    tell(texts().notCopied);
  }
}

function words() {
  const { bundle } = state.found;
  const { country } = bundle?.question ?? {};
  const gazetteer = country && state.found.failures.length === 0 ? new Gazetteer(country, bundle.events, tables) : undefined;
  return new Words(state.language, wording[state.language], (id) => gazetteer?.byId(id)?.name ?? id);
}

function tell(text) {
  byId("status").textContent = text;
}

async function check() {
  state.found = undefined;
  showResult();
  const [file] = byId("bundle").files;
  if (file === undefined) return tell(texts().noBundle);
  tell(texts().busy);
  await new Promise((shown) => setTimeout(shown, 30));
  try {
    state.key = pasted("key");
    const keys = readKeys(state.key);
    state.found = since(verify(new Uint8Array(await file.arrayBuffer()), keys, tables), keys);
    showResult();
    tell(spoken(state.found, texts()));
  } catch (failure) {
    const text = failure instanceof NotAKey ? texts().noKey : texts().failed;
    return tell(filled(text, failure.message));
  }
  byId("result").focus();
}

/** Lines without the spaces that pasting adds. */
const pasted = (id) => linesOf(byId(id).value).map((line) => line.trim()).join("\n");

/** Compared with an older checkpoint, where one is given. */
function since(found, keys) {
  const older = byId("older").value;
  const proof = byId("proof").value.trim();
  if (older.trim() + proof === "" || found.failures.length > 0) return found;
  const note = older.replace(/^\s+/, "").replace(/\s*$/, "\n");
  const failures = consistencyFailures(note, proof, found.checkpoint, keys);
  return failures.length > 0 ? { ...found, failures } : { ...found, older: readCheckpoint(withoutMark(note)) };
}

byId("form").addEventListener("submit", (event) => {
  event.preventDefault();
  check();
});
for (const [from, to] of [["keyfile", "key"], ["olderfile", "older"], ["prooffile", "proof"]]) {
  byId(from).addEventListener("change", async (event) => {
    const [file] = event.target.files;
    try {
      if (file !== undefined) byId(to).value = withoutMark(utf8Text(new Uint8Array(await file.arrayBuffer())));
    } catch (failure) {
      tell(filled(texts().failed, failure.message));
    }
  });
}
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => {
    state.language = button.dataset.language;
    showTexts();
  });
}
byId("notice").append(element("pre", byId("table-notice").textContent.trim()));
byId("form").hidden = false;
showTexts();
