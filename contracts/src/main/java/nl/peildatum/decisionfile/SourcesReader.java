package nl.peildatum.decisionfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.json.RequestObject;
import nl.peildatum.json.StrictDate;
import nl.peildatum.json.Suggestions;
import nl.peildatum.problem.Fault;
import nl.peildatum.wording.Wording;

/** Reads the sources of a decision file. A source with a violation keeps its index. */
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

  static List<LegalSource> read(RequestObject file) {
    var sources = new ArrayList<LegalSource>();
    if (isTooLarge(file)) {
      file.refuse(
          SizeLimits.TOO_LARGE,
          "sources",
          Wording.of("decision-too-large.sources", SizeLimits.SOURCES, SizeLimits.SOURCE_BYTES));
      return List.of();
    }
    for (var item : file.list("sources")) {
      var source = RequestObject.of(item, file.violations());
      source.ifPresent(SourcesReader::check);
      sources.add(new LegalSource(source.map(RequestObject::object).orElse(Map.of())));
    }
    return List.copyOf(sources);
  }

  private static boolean isTooLarge(RequestObject file) {
    return file.item("sources").value() instanceof List<?> list
        && (list.size() > SizeLimits.SOURCES || textBytes(list) > SizeLimits.SOURCE_BYTES);
  }

  private static long textBytes(List<?> sources) {
    return sources.stream()
        .filter(Map.class::isInstance)
        .flatMap(source -> ((Map<?, ?>) source).values().stream())
        .filter(String.class::isInstance)
        .mapToLong(text -> ((String) text).getBytes(UTF_8).length)
        .sum();
  }

  private static void check(RequestObject source) {
    source.onlyFields(FIELDS).require("type");
    source.code("type", TYPES);
    source.code("role", ROLES);
    source.flag("verified");
    TEXTS.forEach(source::text);
    IdentifierForm.check(source);
    source.atMost(SizeLimits.PARAGRAPH, "paragraph");
    source
        .text("url")
        .filter(written -> !isWebAddress(written))
        .ifPresent(
            written ->
                source.refuse(
                    "invalid-value",
                    "url",
                    Wording.of("invalid-value.url", Suggestions.shown(Fault.shortened(written)))));
    source
        .text("date")
        .filter(written -> !StrictDate.isDayMonthOrYear(written))
        .ifPresent(
            written ->
                source.refuse(
                    "invalid-date",
                    "date",
                    Wording.of(
                        "invalid-date.source", Suggestions.shown(Fault.shortened(written)))));
  }

  private static boolean isWebAddress(String written) {
    try {
      var address = new URI(written);
      return ("https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme()))
          && address.getHost() != null;
    } catch (URISyntaxException no) {
      return false;
    }
  }
}
