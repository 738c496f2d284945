package nl.peildatum.rule.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.Offices;
import nl.peildatum.decision.Warning;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.wording.Wording;

/** Rule: the office that issued a decision existed on the day of deciding. */
public final class IssuerInOffice {
  /**
   * The instrument types that an office of the State issues; a court, the Council of the Union and
   * this register itself are no such offices.
   */
  private static final Set<InstrumentType> OF_AN_OFFICE =
      EnumSet.of(
          InstrumentType.KAMERBRIEF,
          InstrumentType.WBV,
          InstrumentType.STAATSCOURANT,
          InstrumentType.MINISTERIAL_REGULATION);

  private IssuerInOffice() {}

  public static void check(DecisionCheck check) {
    check.eachInstrument(
        (instrument, pointer) ->
            office(instrument)
                .filter(Offices::isKnown)
                .filter(office -> !Offices.existedOn(office, instrument.decidedOn()))
                .ifPresent(office -> refuse(office, instrument, pointer, check)));
  }

  private static void refuse(
      String office, Instrument instrument, String pointer, DecisionCheck check) {
    var offices = Offices.withAsylumOn(instrument.decidedOn());
    check.refuse(
        "issuer-not-in-office",
        pointer + "/issuer/office",
        Wording.of(
            "issuer-not-in-office",
            office,
            instrument.decidedOn(),
            those(offices),
            (offices.isEmpty()
                ? Wording.of("issuer-not-in-office.check-day")
                : Wording.of("issuer-not-in-office.write", offices.getFirst()))),
        Map.of("offices", offices));
  }

  /** Warnings about an issuer that is allowed but unlikely. */
  public static List<Warning> warnings(Instrument instrument) {
    return office(instrument)
        .filter(office -> !Offices.heldAsylumOn(office, instrument.decidedOn()))
        .map(office -> List.of(warning(office, instrument)))
        .orElse(List.of());
  }

  private static Warning warning(String office, Instrument instrument) {
    var those = those(Offices.withAsylumOn(instrument.decidedOn()));
    return Offices.isKnown(office)
        ? new Warning(
            "issuer-without-asylum", Wording.of("issuer-without-asylum", office, those), List.of())
        : new Warning(
            "unknown-office",
            Wording.of("unknown-office.issuer", office, those, meant(office)),
            List.of());
  }

  private static Wording meant(String office) {
    return Offices.nearest(office)
        .map(name -> Wording.of("did-you-mean.quoted", name))
        .orElse(Wording.NONE);
  }

  private static Wording those(List<String> offices) {
    return offices.isEmpty()
        ? Wording.of("offices-of-asylum.none")
        : Wording.of("offices-of-asylum", Wording.joined("join.or-the", offices));
  }

  private static Optional<String> office(Instrument instrument) {
    return OF_AN_OFFICE.contains(instrument.type())
            && instrument.issuer().get("office") instanceof String office
        ? Optional.of(office)
        : Optional.empty();
  }
}
