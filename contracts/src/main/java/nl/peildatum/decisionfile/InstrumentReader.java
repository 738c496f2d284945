package nl.peildatum.decisionfile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static final String TYPE = "type";
  private static final String DECIDED_ON = "decidedOn";
  private static final List<String> TYPES =
      Arrays.stream(InstrumentType.values()).map(Enum::name).toList();
  private static final List<String> FIELDS =
      List.of(
          TYPE,
          "title",
          "issuer",
          DECIDED_ON,
          "announcedOn",
          "publishedOn",
          "operationalFrom",
          "formalFrom");

  /** An instrument to read a correction against when only its form is checked. */
  private static final Instrument ANY =
      new Instrument(InstrumentType.WBV, null, Map.of(), LocalDate.EPOCH, null, null, null, null);

  private static final Pattern TOOI =
      Pattern.compile("(?:https://identifier\\.overheid\\.nl/tooi/id/[a-z]+/)?[a-z]{2,8}\\d{3,6}");

  private InstrumentReader() {}

  static Optional<Instrument> read(RequestObject sent) {
    var before = sent.violations().count();
    sent.require(TYPE, DECIDED_ON);
    return read(sent, Optional.empty(), before);
  }

  /** Checks the form of the members that a correction of an instrument states. */
  static void checkCorrection(RequestObject sent) {
    correction(sent, ANY);
  }

  /**
   * The instrument of a decision with the members that a correction states. A member with the value
   * {@code null} is emptied; an absent one stays.
   */
  static Optional<Instrument> correction(RequestObject sent, Instrument replaced) {
    var before = sent.violations().count();
    Stream.of(TYPE, DECIDED_ON).filter(sent.names()::contains).forEach(sent::require);
    return read(sent, Optional.of(replaced), before);
  }

  private static Optional<Instrument> read(
      RequestObject sent, Optional<Instrument> replaced, int before) {
    sent.onlyFields(FIELDS);
    var type =
        sent.code(TYPE, TYPES)
            .map(InstrumentType::valueOf)
            .or(() -> replaced.map(Instrument::type));
    var title = stated(sent, "title", sent.text("title"), replaced.map(Instrument::title));
    var issuer = sent.object("issuer");
    issuer.ifPresent(InstrumentReader::checkIssuer);
    var decidedOn = sent.date(DECIDED_ON).or(() -> replaced.map(Instrument::decidedOn));
    var announcedOn = date(sent, "announcedOn", replaced.map(Instrument::announcedOn));
    var publishedOn = date(sent, "publishedOn", replaced.map(Instrument::publishedOn));
    var operationalFrom = date(sent, "operationalFrom", replaced.map(Instrument::operationalFrom));
    var formalFrom = date(sent, "formalFrom", replaced.map(Instrument::formalFrom));
    if (sent.violations().count() > before || type.isEmpty() || decidedOn.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Instrument(
            type.get(),
            title.orElse(null),
            stated(
                    sent,
                    "issuer",
                    issuer.map(RequestObject::object),
                    replaced.map(Instrument::issuer))
                .orElse(Map.of()),
            decidedOn.get(),
            announcedOn.orElse(null),
            publishedOn.orElse(null),
            operationalFrom.orElse(null),
            formalFrom.orElse(null)));
  }

  private static Optional<LocalDate> date(
      RequestObject sent, String name, Optional<LocalDate> inherited) {
    return stated(sent, name, sent.date(name), inherited);
  }

  /** The value that is stated, none included; the inherited value if the member is absent. */
  private static <T> Optional<T> stated(
      RequestObject sent, String name, Optional<T> stated, Optional<T> inherited) {
    return sent.names().contains(name) ? stated : inherited;
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
