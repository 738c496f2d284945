package nl.peildatum.query.gaps;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.Offices;
import nl.peildatum.query.gaps.GapsWriter.Gap;
import nl.peildatum.query.parameters.CountryParameter;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.parameters.Period;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The filter on decisions in a question about gaps; a component that is null filters nothing.
 *
 * @param office as written
 * @param from the first day on which a decision was taken, inclusive, Europe/Amsterdam
 * @param until exclusive, Europe/Amsterdam
 */
record GapFilter(
    @Nullable CountryCode country,
    @Nullable String office,
    @Nullable InstrumentType instrument,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {
  static final Set<String> DECLARED = Set.of("country", "office", "instrument", "from", "until");
  private static final List<String> INSTRUMENTS =
      Arrays.stream(InstrumentType.values()).map(Enum::name).toList();

  /** Reads the filter and adds the faults of its parameters. */
  static GapFilter in(Parameters parameters) {
    var from = parameters.date("from");
    var until = parameters.date("until");
    Period.refuseEmpty(from, until, parameters);
    return new GapFilter(
        CountryParameter.fromQuery(parameters).orElse(null),
        // an HTML form sends a plus for a space, and no office has a plus in its name
        parameters.text("office").map(name -> name.replace('+', ' ')).orElse(null),
        parameters
            .oneOf("instrument", "invalid-value", INSTRUMENTS)
            .map(InstrumentType::valueOf)
            .orElse(null),
        from.orElse(null),
        until.orElse(null));
  }

  /**
   * Refuses an unknown office, as it is probably misspelt: the answer would look like that of an
   * office without decisions.
   */
  void requireKnownOffice(List<Gap> all, Parameters parameters) {
    if (office != null && !Offices.isKnown(office) && all.stream().noneMatch(this::isByOffice)) {
      parameters.refuse("unknown-office", "office", Wording.of("unknown-office", office));
      parameters.requireSound();
    }
  }

  /** Whether the filter keeps a gap. */
  boolean keeps(Gap gap) {
    return (country == null || country.equals(gap.country()))
        && (office == null || isByOffice(gap))
        && (instrument == null || gap.of().instrument().is(instrument))
        && (from == null || !gap.decidedOn().isBefore(from))
        && (until == null || gap.decidedOn().isBefore(until));
  }

  private boolean isByOffice(Gap gap) {
    return office != null
        && gap.of().instrument().issuer().get("office") instanceof String issuer
        && Offices.areSame(issuer, office);
  }

  /** The parameters of the filter that were given, for the answer. */
  Map<String, Object> echo() {
    var echo = new LinkedHashMap<String, Object>();
    put("country", country, echo);
    put("office", office, echo);
    put("instrument", instrument, echo);
    put("from", from, echo);
    put("until", until, echo);
    return echo;
  }

  private static void put(String name, @Nullable Object value, Map<String, Object> echo) {
    if (value != null) {
      echo.put(name, value.toString());
    }
  }
}
