// The page: takes a file and a key, and shows what was found, in Dutch or English.
import { verify } from "../src/bundle.mjs";
import { NotAKey, readKeys } from "../src/checkpoint.mjs";
import { Gazetteer, Tables } from "../src/gazetteer.mjs";
import { element } from "./elements.mjs";
import { result, spoken } from "./result.mjs";
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
  place.append(...result(state.found, state.key, texts(), words()));
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
    const keys = readKeys(byId("key").value);
    state.key = byId("key").value;
    state.found = verify(new Uint8Array(await file.arrayBuffer()), keys, tables);
  } catch (failure) {
    const text = failure instanceof NotAKey ? texts().noKey : texts().failed;
    return tell(filled(text, failure.message));
  }
  showResult();
  tell(spoken(state.found, texts()));
  byId("result").focus();
}

byId("form").addEventListener("submit", (event) => {
  event.preventDefault();
  check();
});
byId("keyfile").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (file !== undefined) byId("key").value = await file.text();
});
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => {
    state.language = button.dataset.language;
    showTexts();
  });
}
byId("notice").append(element("pre", byId("table-notice").textContent.trim()));
byId("form").hidden = false;
showTexts();
