// Writes a sound and a damaged bundle, the key, and the page into a folder: node write.mjs FOLDER
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { page } from "../build.mjs";
import { bundleOf, bytesOf } from "./bundles.mjs";
import { FROZEN } from "./corpus.mjs";
import { Log } from "./log.mjs";

const [folder] = process.argv.slice(2);
const log = new Log("peildatum.example/log");
const rich = FROZEN.filter(({ answer }) => answer.area && answer.mayAlsoBear).sort(
  (one, other) => other.answer.answers.length - one.answer.answers.length,
)[0];
const bundle = bundleOf(rich, log);
writeFileSync(join(folder, "bundle.json"), bytesOf(bundle));
writeFileSync(join(folder, "damaged.json"), bytesOf({ ...bundle, decidingEvents: [] }));
writeFileSync(join(folder, "key.txt"), log.key() + "\n");
writeFileSync(join(folder, "verifier.html"), page());
