// An entry of an answer in words, by the wording of the product's own pages.
import { textOf, dayOf } from "../src/days.mjs";

/** A text with its values in the places {0}, {1} and so on. */
export const filled = (text, ...values) => text.replace(/\{(\d)\}/g, (_, at) => values[Number(at)]);

export class Words {
  /**
   * @param texts of the product's pages, by key
   * @param nameOf gives the name of an area
   */
  constructor(language, texts, nameOf) {
    this.texts = texts;
    this.nameOf = nameOf;
    this.dates = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
    this.instants = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "long", timeZone: "Europe/Amsterdam" });
    this.countries = new Intl.DisplayNames(language, { type: "region" });
  }

  word(prefix, code) {
    return this.texts[prefix + "." + code] ?? String(code);
  }

  day(text) {
    return this.dates.format(new Date(text + "T00:00:00Z"));
  }

  dayBefore(text) {
    return this.day(textOf(dayOf(text) - 1));
  }

  instant(text) {
    return this.instants.format(new Date(text));
  }

  country(code) {
    return this.countries.of(code);
  }

  subject({ area, origin, target, group, label }, value) {
    const to = target && (typeof target === "string" ? this.nameOf(target) : this.country(target.country));
    const from = area ?? origin;
    const whose = value?.group?.name ?? group;
    return [label, whose, [from && this.nameOf(from), to].filter(Boolean).join(" → ")].filter(Boolean).join(", ");
  }

  status({ status, closedList }) {
    return (closedList && this.texts[`status.${status}.closed`]) || this.word("status", status);
  }

  says(entry, bekendOp) {
    const { status, by, value, endedOn } = entry;
    const variants = [
      by && entry.claims && `says.${status}.${by}.disputed`,
      by && `says.${status}.${by}`,
      value?.nothingSpecial && `says.${status}.nothing`,
      entry.closedList && `says.${status}.closed`,
      entry.stood && `says.${status}.stood`,
      bekendOp && `says.${status}.public`,
      `says.${status}`,
    ];
    const key = variants.find((variant) => variant && this.texts[variant] !== undefined);
    const day = key?.endsWith(".public") ? bekendOp : endedOn;
    return key === undefined ? "" : filled(this.texts[key], day === undefined ? "" : this.day(day));
  }

  period({ from, until }) {
    if (from === null && until === null) return this.texts["entry.period.always"];
    if (from === null) return filled(this.texts["entry.period.before"], this.dayBefore(until));
    if (until === null) return filled(this.texts["entry.answer.period.open"], this.day(from));
    return filled(this.texts["entry.answer.period"], this.day(from), this.dayBefore(until));
  }

  lineage(steps) {
    return steps.map(({ area, kind, on }) => {
      const how = this.texts["entry.lineage." + kind];
      return `${this.nameOf(area)} (${filled(how, on === undefined ? "" : this.day(on))})`;
    });
  }

  /** The members of a value, each with its label. */
  value(value) {
    return Object.entries(value).map(([name, content]) => [this.word("field", name), this.content(name, content)]);
  }

  content(name, content) {
    if (Array.isArray(content)) return content.map((one) => this.content(name, one)).join("; ");
    if (content !== null && typeof content === "object") return content.name ?? content.id ?? JSON.stringify(content);
    if (typeof content === "string" && /^\d{4}-\d\d-\d\d$/.test(content)) return this.day(content);
    return this.word("code", content);
  }

  instrument({ type, title, issuer }) {
    return [this.word("instrument", type), title, issuer?.office].filter(Boolean).join(", ");
  }

  source(source) {
    const { type, title, citation, caseNumber, ecli, identifier, court, publisher, paragraph, date, note } = source;
    const names = [this.word("source", type), court, title, citation, caseNumber, ecli, identifier, publisher, paragraph];
    const on = date && (date.length === 10 ? this.day(date) : date);
    return [...names, on].filter(Boolean).join(", ") + (note ? `. ${note}` : "");
  }
}
