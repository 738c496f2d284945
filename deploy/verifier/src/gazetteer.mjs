// The areas of a country as known: those of the frozen tables, those on record, and places that lie in areas.

/** Lines that start with # are remarks. */
const rowsOf = (table) =>
  table
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));

/** The frozen tables, cut by country. */
export class Tables {
  /** @param texts of areas, aliases, places and folding */
  constructor(texts) {
    this.folding = new Folding(texts.folding);
    this.areas = byCountry(texts.areas);
    this.aliases = byCountry(texts.aliases);
    this.places = byCountry(texts.places);
  }
}

function byCountry(table) {
  const countries = new Map();
  for (const row of rowsOf(table)) {
    const country = row[0].slice(0, 2);
    if (!countries.has(country)) countries.set(country, []);
    countries.get(country).push(row);
  }
  return (country) => countries.get(country) ?? [];
}

class Folding {
  constructor(table) {
    this.letters = new Map();
    for (const [written, letters] of rowsOf(table)) {
      const target = { nothing: "", hyphen: "-" }[written] ?? written;
      for (const token of letters.split(" ")) {
        const these = token.startsWith("U+") ? String.fromCharCode(parseInt(token.slice(2), 16)) : token;
        for (const letter of these) this.letters.set(letter, target);
      }
    }
  }

  /** Undefined for a letter that stands nowhere. */
  letter(letter) {
    if (/^[a-z0-9]$/.test(letter)) return letter;
    if (/^[A-Z]$/.test(letter)) return letter.toLowerCase();
    return this.letters.get(letter) ?? (letter.charCodeAt(0) < 128 ? "-" : undefined);
  }

  /** Undefined where a letter is in no table. */
  strict(name) {
    const letters = [...name.normalize("NFC")];
    return letters.every((letter) => this.letter(letter) !== undefined) ? this.lenient(name) : undefined;
  }

  /** A letter that is in no table stays, in lower case. */
  lenient(name) {
    let kebab = "";
    for (const letter of name.normalize("NFC")) {
      const folded = this.letter(letter) ?? (/^\p{Z}$/u.test(letter) ? "-" : lowerCase(letter));
      if (folded !== "-" || (kebab !== "" && !kebab.endsWith("-"))) kebab += folded;
    }
    return kebab.replace(/-$/, "");
  }
}

/** By single letters, as the register does it. */
function lowerCase(letter) {
  const upper = letter.toUpperCase();
  const lower = ([...upper].length === 1 ? upper : letter).toLowerCase();
  return [...lower].length === 1 ? lower : letter;
}

const upperCase = (text) => text.toUpperCase();
const isId = (text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);

export class Gazetteer {
  /**
   * @param events of the country, as far as they count
   * @param tables the frozen ones
   */
  constructor(country, events, tables) {
    this.folding = tables.folding;
    this.frozen = new Map();
    for (const [isoCode, id, type, parent, name] of tables.areas(country)) {
      this.frozen.set(id, { id, name, isoCode, type, parent: parent === "" ? null : parent, determinable: true });
    }
    this.aliases = new Map(tables.aliases(country).map(([, alias, id]) => [alias, id]));
    this.places = new Map();
    this.placeNames = new Map();
    for (const [, id, region, name, ...spellings] of tables.places(country)) {
      this.places.set(id, { id, name, type: "CITY", parent: region, determinable: true });
      for (const spelling of spellings) this.placeNames.set(spelling, id);
    }
    this.registered = new Map();
    this.spellings = new Map();
    this.parents = new Map();
    this.successions = [];
    for (const event of events) this.hear(event);
  }

  hear(event) {
    if (event.type === "area-succeeded.v1") this.successions.push({ ...event.succession, successors: event.succession.successors ?? [] });
    if (event.type !== "area-registered.v1") return;
    const area = event.area;
    const names = (area.aliases ?? []).map((alias) => this.folding.lenient(alias));
    if (Object.hasOwn(area, "knownAlready")) {
      if ((area.parent ?? null) !== null) this.parents.set(area.id, area.parent);
    } else {
      this.registered.set(area.id, { ...area, isoCode: area.isoCode ?? undefined, parent: area.parent ?? null, determinable: area.determinable === true });
      names.unshift(area.id, ...((area.isoCode ?? undefined) === undefined ? [] : [area.isoCode]), this.folding.lenient(area.name));
    }
    for (const name of names) {
      if (name !== "" && !this.spellings.has(name)) this.spellings.set(name, area.id);
    }
  }

  /** An area that a decision may name: no place. */
  known(id) {
    return this.frozen.get(id) ?? this.registered.get(id);
  }

  byId(id) {
    return this.known(id) ?? this.places.get(id);
  }

  parentOf(id) {
    return this.byId(id)?.parent ?? this.parents.get(id) ?? null;
  }

  /** The area that somebody means by a text; undefined for an unknown place. */
  find(written) {
    const folded = this.folding.strict(written);
    return (
      [...this.frozen.values()].find((area) => area.isoCode === upperCase(written)) ??
      this.frozen.get(this.meant(this.aliases, folded)) ??
      this.byId(this.spellings.get(upperCase(written)) ?? this.spellings.get(this.folding.lenient(written))) ??
      this.places.get(this.meant(this.placeNames, folded))
    );
  }

  meant(names, folded) {
    return folded === undefined ? undefined : (names.get(folded) ?? (isId(folded) ? folded : undefined));
  }
}
