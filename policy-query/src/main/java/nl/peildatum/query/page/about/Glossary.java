package nl.peildatum.query.page.about;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.peildatum.answer.Status;
import nl.peildatum.kind.Kinds;
import nl.peildatum.web.page.PageTexts;

/**
 * The terms of the pages, in groups. Each has an anchor, so that a page can link to it: the anchor
 * of a status is {@code status-in-force}, that of a kind {@code kind-region-15c}, that of any other
 * term its own name.
 */
final class Glossary {
  /** The terms that are no code of an answer, by their group. */
  private static final Map<String, List<String>> TERMS = terms();

  private Glossary() {}

  private static Map<String, List<String>> terms() {
    var terms = new LinkedHashMap<String, List<String>>();
    terms.put(
        "clocks",
        List.of("geldigOp", "beschikbaarOp", "sequence", "bekendOp", "basis", "final", "coverage"));
    terms.put(
        "decisions",
        List.of(
            "decision",
            "act",
            "fact",
            "lane",
            "source",
            "identifier",
            "publication",
            "gap",
            "correction",
            "annulment",
            "succession"));
    terms.put(
        "documents",
        List.of("kamerbrief", "kamerstuk", "wbv", "staatscourant", "vc", "ecli", "ambtsbericht"));
    return terms;
  }

  /** Terms that belong together. */
  record Group(String title, List<Term> terms) {}

  /** A term and what it means. */
  record Term(String anchor, String name, String meaning) {}

  static List<Group> groups(PageTexts texts) {
    var groups = new ArrayList<Group>();
    TERMS.forEach((group, names) -> groups.add(group(group, terms(names, texts), texts)));
    groups.add(1, group("statuses", statuses(texts), texts));
    groups.add(2, group("kinds", kinds(texts), texts));
    return List.copyOf(groups);
  }

  private static Group group(String name, List<Term> terms, PageTexts texts) {
    return new Group(texts.text("glossary." + name), terms);
  }

  private static List<Term> terms(List<String> names, PageTexts texts) {
    return names.stream()
        .map(
            name ->
                new Term(name, texts.text("term." + name), texts.text("term." + name + ".meaning")))
        .toList();
  }

  private static List<Term> statuses(PageTexts texts) {
    return Arrays.stream(Status.values())
        .map(status -> coded("status", status.name(), texts))
        .toList();
  }

  private static List<Term> kinds(PageTexts texts) {
    return Kinds.found().all().stream().map(kind -> coded("kind", kind.name(), texts)).toList();
  }

  private static Term coded(String sort, String code, PageTexts texts) {
    var anchor = sort + "-" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    return new Term(anchor, texts.text(sort + "." + code), texts.text("term." + sort + "." + code));
  }
}
