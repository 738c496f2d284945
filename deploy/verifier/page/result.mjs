// What was found, as sections of the page.
import { entriesOf } from "../src/bundle.mjs";
import { classed, details, element, list, section, terms } from "./elements.mjs";
import { filled } from "./words.mjs";

export function result({ failures, bundle, checkpoint, witnesses }, keys, texts, words) {
  const isValid = failures.length === 0;
  const verdict = isValid ? element("p", texts.validText) : wrong(failures, texts);
  const title = element("h2", isValid ? texts.valid : texts.invalid);
  const box = classed(isValid ? "verdict valid" : "verdict invalid", element("section", title, verdict));
  if (!isValid) return [box];
  return [
    box,
    question(bundle, texts, words),
    answer(bundle, texts, words),
    rests(bundle, texts, words),
    log(bundle, checkpoint, witnesses, texts, words),
    key(keys, texts),
    details(texts.all, element("pre", JSON.stringify(bundle.answer, null, 2))),
  ];
}

function wrong(failures, texts) {
  const told = failures.map(({ code, detail }) => [
    texts.codes[code] ?? code,
    " ",
    classed("detail", element("span", `(${code}: ${detail})`)),
  ]);
  return element("div", element("p", texts.invalidText), list(told));
}

function question({ question, answer, events }, texts, words) {
  const { country, area, kind, geldigOp, bekendOp, basis, sequence } = question;
  const last = events[events.length - 1];
  return section(
    texts.question,
    terms([
      [texts.country, words.country(country)],
      [texts.area, area && (answer.area.name ?? area)],
      [texts.kind, kind && words.word("kind", kind)],
      [texts.geldigOp, words.day(geldigOp)],
      [texts.bekendOp, bekendOp && words.day(bekendOp)],
      [texts.basis, texts[basis]],
      [texts.known, filled(texts.sequence, words.instant(last.recordedAt), sequence)],
    ]),
  );
}

function answer({ question, answer }, texts, words) {
  const { answers, absence, mayAlsoBear = [] } = answer;
  const own = absence ? [absence] : answers;
  const told = own.map((one) => entry(one, question, texts, words));
  const others = mayAlsoBear.map((one) => entry(one, question, texts, words));
  const beside = others.length === 0 ? [] : [element("h3", texts.beside), element("p", texts.besideText), ...others];
  return section(texts.answer, absence && element("p", texts.answerNone), ...told, ...beside);
}

function entry(one, question, texts, words) {
  const { kind, subject, status, value, instrument, sources, fact, area, lineage } = one;
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
        [texts.decision, instrument && decision(instrument, fact, texts, words)],
        [texts.area, lineage && words.lineage(lineage).join(", ")],
      ]),
      sources && details(texts.sources, list(sources.map((source) => words.source(source)))),
    ),
  );
}

function decision(instrument, fact, texts, words) {
  const taken = filled(texts.decidedOn, words.day(instrument.decidedOn));
  return `${words.instrument(instrument)}, ${taken}${fact ? ` (${fact.decisionId})` : ""}`;
}

function rests({ decidingEvents, sources, events }, texts, words) {
  const decisions = events.filter(({ sequence, decision }) => decision && decidingEvents.includes(sequence));
  const told = decisions.map(({ decision, decisionId, recordedAt, sequence }) => [
    decision.instrument ? words.instrument(decision.instrument) : decisionId,
    `, ${filled(texts.recorded, words.instant(recordedAt), sequence)} (${decisionId})`,
  ]);
  return section(
    texts.rests,
    element("p", told.length === 0 ? texts.restsNone : texts.restsText),
    told.length > 0 && list(told),
    sources.length > 0 && element("h3", texts.sources),
    sources.length > 0 && list(sources.map((source) => words.source(source))),
  );
}

function log({ events, inclusion }, checkpoint, witnesses, texts, words) {
  const last = events[events.length - 1];
  const signed = witnesses.map(({ name, time }) => `${name}, ${words.instant(time * 1000)}`);
  return section(
    texts.log,
    terms([
      [texts.origin, checkpoint.origin],
      [texts.size, String(checkpoint.size)],
      [texts.last, words.instant(last.recordedAt)],
      [texts.leaf, String(inclusion.leafIndex)],
      [texts.witnesses, signed.length > 0 ? list(signed) : texts.witnessesNone],
    ]),
  );
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
