package nl.peildatum.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.decision.LegalSource;

/** The sources of a decision file, each in its place even when something about it is wrong. */
final class SourcesReader {
  private static final List<String> TYPES =
      List.of(
          "RULING",
          "KAMERSTUK",
          "WBV",
          "STAATSCOURANT",
          "AMBTSBERICHT",
          "REPORT",
          "LAW",
          "EU_ACT",
          "WEB_PAGE");
  private static final List<String> ROLES =
      List.of("TRIGGER", "BASIS", "COUNTRY_INFORMATION", "PUBLICATION");
  private static final List<String> TEXTS =
      List.of(
          "title",
          "citation",
          "court",
          "caseNumber",
          "ecli",
          "celex",
          "jci",
          "url",
          "publisher",
          "identifier",
          "paragraph",
          "note");
  private static final List<String> FIELDS =
      Stream.concat(Stream.of("type", "role", "date", "verified"), TEXTS.stream()).toList();

  private SourcesReader() {}

  static List<LegalSource> read(Sent file) {
    var sources = new ArrayList<LegalSource>();
    for (var item : file.list("sources")) {
      var source = Sent.of(item, file.violations());
      source.ifPresent(SourcesReader::check);
      sources.add(new LegalSource(source.map(Sent::object).orElse(Map.of())));
    }
    return List.copyOf(sources);
  }

  private static void check(Sent source) {
    source.onlyFields(FIELDS).require("type");
    source.code("type", TYPES);
    source.code("role", ROLES);
    source.flag("verified");
    TEXTS.forEach(source::text);
    IdentifierForm.check(source);
    source
        .text("date")
        .filter(written -> !StrictDate.isDayMonthOrYear(written))
        .ifPresent(
            written ->
                source.note(
                    "invalid-date",
                    "date",
                    "Write a source's date as 2022-01-15, 2022-01 or 2022, not " + written + "."));
  }
}
