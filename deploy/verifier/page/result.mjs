// What was found, as sections of the page.
import { entriesOf } from "../src/entries.mjs";
import { quoted, timesBefore } from "../src/summary.mjs";
import { classed, details, element, list, section, terms } from "./elements.mjs";
import { filled } from "./words.mjs";

const DECISION = "decision-recorded.v1";

/** @param copy takes a text that is to be copied */
export function result(found, keys, texts, words, copy) {
  const { failures, bundle } = found;
  if (failures.length > 0) return [verdict(failures, texts)];
  return [
    verdict(failures, texts),
    question(bundle, texts, words),
    answer(bundle, texts, words),
    rests(bundle, texts, words),
    log(bundle, found, texts, words),
    keep(bundle, texts, copy),
    section(texts.unproven, list(texts.unprovenList)),
    key(keys, texts),
    details(texts.all, plain(bundle)),
  ];
}

/** Without words for what is in the bundle. */
export function plainResult({ failures, bundle }, texts) {
  const box = verdict(failures, texts);
  return failures.length > 0 ? [box] : [box, element("p", texts.notShown), plain(bundle)];
}

const plain = ({ answer }) => element("pre", JSON.stringify(answer, null, 2));

function verdict(failures, texts) {
  const isValid = failures.length === 0;
  const said = isValid ? element("p", texts.validText) : wrong(failures, texts);
  const title = element("h2", isValid ? texts.valid : texts.invalid);
  return classed(isValid ? "verdict valid" : "verdict invalid", element("section", title, said));
}

function keep({ checkpoint }, texts, copy) {
  const button = element("button", texts.copy);
  button.type = "button";
  button.addEventListener("click", () => copy(checkpoint));
  return section(texts.keep, element("p", texts.keepText), element("pre", checkpoint), button);
}

function wrong(failures, texts) {
  const told = failures.map(({ code, detail }) => [
    texts.codes[code] ?? code,
    " ",
    classed("detail", element("span", `(${code}: ${detail})`)),
  ]);
  const isOfOlder = failures.every(({ code }) => code === "consistency");
  return element("div", element("p", isOfOlder ? texts.notCompared : texts.invalidText), list(told));
}

function question({ question, answer, events }, texts, words) {
  const { country, area, kind, geldigOp, bekendOp, basis, sequence } = question;
  const last = events[events.length - 1];
  return section(
    texts.question,
    terms([
      [texts.country, words.country(country)],
      [texts.area, area && (answer.area.name ?? quoted(area))],
      [texts.kind, kind && words.word("kind", kind)],
      [texts.geldigOp, words.day(geldigOp)],
      [texts.bekendOp, bekendOp && words.day(bekendOp)],
      [texts.basis, texts[basis]],
      [texts.known, filled(texts.sequence, words.instant(last.recordedAt), sequence)],
    ]),
  );
}

function answer({ question, answer, events }, texts, words) {
  const { answers, absence, mayAlsoBear = [] } = answer;
  const own = absence ? [absence] : answers;
  const told = own.map((one) => entry(one, question, events, texts, words));
  const others = mayAlsoBear.map((one) => entry(one, question, events, texts, words));
  const beside = others.length === 0 ? [] : [element("h3", texts.beside), element("p", texts.besideText), ...others];
  return section(texts.answer, absence && element("p", texts.answerNone), ...told, ...beside);
}

function entry(one, question, events, texts, words) {
  const { kind, subject, status, value, instrument, sources, fact, area, lineage, annulledBy } = one;
  const about = subject && words.subject(subject, value ?? one.pending?.value);
  const heading = [area?.name, kind && words.word("kind", kind), about].filter(Boolean).join(": ");
  return classed(
    "entry " + status.toLowerCase().replace(/_/g, "-"),
    element(
      "article",
      heading && element("h3", heading),
      classed("status", element("p", words.status(one))),
      element("p", words.says(one, question.bekendOp)),
      terms([
        ...(value ? words.value(value) : []),
        [texts.holds, one.from === undefined ? undefined : words.period(one)],
        [texts.decision, instrument && decision(instrument, fact, events, texts, words)],
        [texts.annulledBy, annulledBy && annulment(annulledBy, texts, words)],
        [texts.area, lineage && words.lineage(lineage).join(", ")],
      ]),
      sources && details(texts.sources, list(sources.map((source) => words.source(source)))),
    ),
  );
}

/** With the id of the decision that stated the fact, and beside it that of a correction. */
function decision(instrument, fact, events, texts, words) {
  const taken = filled(texts.decidedOn, words.day(instrument.decidedOn));
  const named = `${words.instrument(instrument)}, ${taken}`;
  if (fact === undefined) return named;
  const { decisionId } = statedFirst(events[fact.sequence - 1], events);
  const corrected = decisionId === fact.decisionId ? "" : `; ${filled(texts.correctedBy, fact.decisionId)}`;
  return `${named} (${decisionId})${corrected}`;
}

function statedFirst(event, events) {
  return event.type === "fact-corrected.v1" ? statedFirst(events[event.fact.sequence - 1], events) : event;
}

const annulment = ({ ruling, from, decisionId }, texts, words) =>
  `${words.source(ruling)}, ${filled(texts.from, words.day(from))} (${decisionId})`;

function rests({ answer, decidingEvents, sources, events }, texts, words) {
  const decisions = events.filter(({ sequence, type }) => type === DECISION && decidingEvents.includes(sequence));
  const told = decisions.map(({ decision, decisionId, recordedAt, sequence }) => [
    decision.instrument ? words.instrument(decision.instrument) : decisionId,
    `, ${filled(texts.recorded, words.instant(recordedAt), sequence)} (${decisionId})`,
  ]);
  return section(
    texts.rests,
    element("p", told.length > 0 ? texts.restsText : none(answer, texts)),
    told.length > 0 && list(told),
    sources.length > 0 && element("h3", texts.sources),
    sources.length > 0 && list(sources.map((source) => words.source(source))),
  );
}

/** Of an unknown place nothing can be said, not even that there is nothing. */
function none(answer, texts) {
  const isUnknown = entriesOf(answer).some(({ status }) => status === "PLACE_UNKNOWN");
  return isUnknown ? texts.restsUnknown : texts.restsNone;
}

function log({ events, inclusion }, { checkpoint, witnesses, absentWitnesses = [], older }, texts, words) {
  const last = events[events.length - 1];
  const recorded = words.instant(last.recordedAt);
  const signed = [
    ...witnesses.map((witness) => cosigned(witness, texts, words)),
    ...witnesses.flatMap((witness) =>
      timesBefore(witness, last.recordedAt).map((time) => filled(texts.witnessBefore, witness.name, recorded, words.instant(time * 1000))),
    ),
    ...absentWitnesses.map((name) => filled(texts.witnessMissing, name)),
  ];
  return section(
    texts.log,
    terms([
      [texts.origin, checkpoint.origin],
      [texts.size, String(checkpoint.size)],
      [texts.last, words.instant(last.recordedAt)],
      [texts.leaf, String(inclusion.leafIndex)],
      [texts.goesOn, older && filled(texts.goesOnText, older.size)],
      [texts.witnesses, signed.length > 0 ? list(signed) : texts.witnessesNone],
    ]),
  );
}

function cosigned({ name, times }, texts, words) {
  const [first, last] = [times[0], times[times.length - 1]].map((time) => words.instant(time * 1000));
  return `${name}, ${times.length === 1 ? first : filled(texts.witnessTimes, first, last)}`;
}

function key(keys, texts) {
  return section(
    texts.compare,
    element("p", texts.compareText),
    list(texts.compareSteps),
    element("p", texts.keyUsed + ":"),
    element("pre", keys.trim()),
  );
}

/** In one sentence, for who hears the page instead of seeing it. */
export function spoken({ failures, bundle }, texts) {
  if (failures.length > 0) return `${texts.invalid}. ${texts.codes[failures[0].code] ?? ""}`;
  return `${texts.valid}. ${texts.answer}: ${entriesOf(bundle.answer).length}.`;
}
