package nl.peildatum.decisionfile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.json.RequestObject;
import nl.peildatum.json.Suggestions;
import nl.peildatum.wording.Wording;

/**
 * Reads the instrument of a decision file; the result is empty if any part of the instrument is
 * wrong.
 */
final class InstrumentReader {
  private static final List<String> TYPES =
      Arrays.stream(InstrumentType.values()).map(Enum::name).toList();
  private static final List<String> FIELDS =
      List.of(
          "type",
          "title",
          "issuer",
          "decidedOn",
          "announcedOn",
          "publishedOn",
          "operationalFrom",
          "formalFrom");

  private static final Pattern TOOI =
      Pattern.compile("(?:https://identifier\\.overheid\\.nl/tooi/id/[a-z]+/)?[a-z]{2,8}\\d{3,6}");

  private InstrumentReader() {}

  public static Optional<Instrument> read(RequestObject sent) {
    var before = sent.violations().count();
    sent.onlyFields(FIELDS).require("type", "decidedOn");
    var type = sent.code("type", TYPES);
    var title = sent.text("title");
    var issuer = sent.object("issuer");
    issuer.ifPresent(InstrumentReader::checkIssuer);
    var decidedOn = sent.date("decidedOn");
    var announcedOn = sent.date("announcedOn");
    var publishedOn = sent.date("publishedOn");
    var operationalFrom = sent.date("operationalFrom");
    var formalFrom = sent.date("formalFrom");
    if (sent.violations().count() > before || type.isEmpty() || decidedOn.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Instrument(
            InstrumentType.valueOf(type.get()),
            title.orElse(null),
            issuer.map(RequestObject::object).orElse(java.util.Map.of()),
            decidedOn.get(),
            announcedOn.orElse(null),
            publishedOn.orElse(null),
            operationalFrom.orElse(null),
            formalFrom.orElse(null)));
  }

  private static void checkIssuer(RequestObject issuer) {
    issuer.onlyFields(List.of("office", "tooi"));
    issuer.text("office");
    issuer
        .text("tooi")
        .filter(written -> !TOOI.matcher(written).matches())
        .ifPresent(
            written ->
                issuer.refuse(
                    "invalid-identifier",
                    "tooi",
                    Wording.of("invalid-identifier.organisation", Suggestions.shown(written))));
  }
}
