package nl.peildatum.deploy.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PolicyWords;
import nl.peildatum.wording.Wording;
import tools.jackson.databind.JsonNode;

/**
 * The changes of a preview as lines of a terminal: below each kind of policy a row for each subject
 * and stretch of days, in columns. A change that is equal on both bases is one row.
 */
record PreviewTable(Reply preview, String country, Report report) {
  private static final String BETWEEN = "  ";

  /**
   * A change without its basis.
   *
   * @param days from and until, as the preview states them
   */
  private record Change(String heading, String subject, String days, String reading) {}

  /** The lines; none if no answer would change. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.addAll(section("changes", List.of()));
    lines.addAll(section("areas", List.of(told(Wording.of("importing.preview.areas")))));
    lines.addAll(section("absence", List.of(told(Wording.of("importing.preview.absence")))));
    return lines;
  }

  private List<String> section(String member, List<String> title) {
    var bases = new LinkedHashMap<Change, List<String>>();
    preview
        .elements(member)
        .forEach(
            change ->
                bases
                    .computeIfAbsent(change(change), _ -> new ArrayList<>())
                    .add(change.path("basis").asString("")));
    if (bases.isEmpty()) {
      return List.of();
    }
    var width = new Columns(bases.entrySet().stream().map(this::cells).toList());
    var lines = new ArrayList<String>();
    title.forEach(line -> lines.add(BETWEEN + line));
    var heading = "";
    for (var entry : bases.entrySet()) {
      if (!entry.getKey().heading.equals(heading)) {
        heading = entry.getKey().heading;
        lines.add(BETWEEN + heading);
      }
      lines.add(BETWEEN + BETWEEN + width.row(cells(entry)));
    }
    return lines;
  }

  private List<String> cells(Map.Entry<Change, List<String>> change) {
    var bases = change.getValue();
    return List.of(
        change.getKey().subject, told(basis(bases)), change.getKey().days, change.getKey().reading);
  }

  private Change change(JsonNode change) {
    var texts = PageTexts.in(report.language());
    var words = PolicyWords.ofCountry(texts, country);
    return new Change(
        words.kinds(change),
        change.has("kind") ? words.subject(change.path("subject")) : "",
        told(words.days(change)),
        reading(words, change));
  }

  private String reading(PolicyWords words, JsonNode change) {
    var before = words.reading(change.path("before"));
    var after = words.reading(change.path("after"));
    if (before.equals(after)) {
      var by = change.at("/after/fact/decisionId").asString("");
      return told(
          by.isEmpty()
              ? Wording.of("importing.preview.otherwise", before)
              : Wording.of("importing.preview.same-by", before, by));
    }
    return before + " -> " + after;
  }

  private static Wording basis(List<String> bases) {
    if (bases.size() > 1) {
      return Wording.of("importing.basis.BOTH");
    }
    return bases.getFirst().equals("FORMAL")
        ? Wording.of("importing.basis.FORMAL")
        : Wording.of("importing.basis.OPERATIONAL");
  }

  private String told(Wording text) {
    return report.told(text);
  }
}
