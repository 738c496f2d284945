package nl.peildatum.query.parameters;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.wording.Wording;

/** Names the parameters that each sort of question accepts. */
public final class QuestionParameters {
  public static final String AREA = "area";

  /** The day for which policy is asked, Europe/Amsterdam. */
  public static final String GELDIG_OP = ClockParameters.OWN.geldigOp();

  /** The second day of a comparison, Europe/Amsterdam. */
  public static final String OTHER_GELDIG_OP = ClockParameters.OTHER.geldigOp();

  /** The instant up to which this register's own record counts, UTC, inclusive. */
  public static final String BESCHIKBAAR_OP = ClockParameters.OWN.beschikbaarOp();

  /** The last event of the record that counts, inclusive; in place of {@link #BESCHIKBAAR_OP}. */
  public static final String SEQUENCE = ClockParameters.OWN.sequence();

  /** The day by which a decision must have been public to count, Europe/Amsterdam, inclusive. */
  public static final String BEKEND_OP = "bekendOp";

  /** Which start of a fact counts: operational or formal. */
  public static final String BASIS = "basis";

  public static final String KIND = "kind";
  public static final Set<String> ON_A_DAY =
      Set.of(GELDIG_OP, BESCHIKBAAR_OP, SEQUENCE, BEKEND_OP, BASIS, KIND);
  public static final Set<String> ON_A_DAY_OF_A_PLACE =
      Stream.concat(ON_A_DAY.stream(), Stream.of(AREA)).collect(Collectors.toUnmodifiableSet());
  public static final Set<String> ON_A_DAY_BY_STATUS =
      Stream.concat(ON_A_DAY.stream(), Stream.of(Parameters.STATUS))
          .collect(Collectors.toUnmodifiableSet());

  /** The parts of an answer that a question asks for beside the usual ones. */
  static final String EXPAND = "expand";

  /** The value of {@link #EXPAND} that adds links to official texts. */
  static final String SOURCES = "sources";

  public static final Set<String> POLICY_ON_A_DAY =
      Stream.concat(ON_A_DAY_BY_STATUS.stream(), Stream.of(EXPAND))
          .collect(Collectors.toUnmodifiableSet());
  public static final Set<String> ON_A_DAY_EVERYWHERE =
      Set.of(GELDIG_OP, BESCHIKBAAR_OP, BEKEND_OP, BASIS);
  public static final Set<String> ON_THE_RECORD_EVERYWHERE = Set.of(BESCHIKBAAR_OP, BEKEND_OP);
  public static final Set<String> ON_ALL_DAYS =
      Set.of(BESCHIKBAAR_OP, SEQUENCE, BEKEND_OP, BASIS, KIND, AREA, "from", "until");
  public static final Set<String> ON_TWO_DAYS =
      Set.of(
          GELDIG_OP,
          BESCHIKBAAR_OP,
          SEQUENCE,
          OTHER_GELDIG_OP,
          ClockParameters.OTHER.beschikbaarOp(),
          ClockParameters.OTHER.sequence(),
          BEKEND_OP,
          BASIS,
          KIND,
          AREA);

  private QuestionParameters() {}

  /** Whether the question names a moment of the record, by its instant or its sequence. */
  public static boolean namesMoment(Parameters parameters) {
    return ClockParameters.OWN.nameMoment(parameters);
  }

  /** The day asked about; adds a fault if a moment is named without a day. */
  static Optional<LocalDate> day(Parameters parameters, ClockParameters clocks) {
    var geldigOp = parameters.date(clocks.geldigOp());
    if (clocks.nameMoment(parameters) && !parameters.has(clocks.geldigOp())) {
      parameters.refuse("geldig-op-missing", clocks.geldigOp(), addDay(clocks.geldigOp()));
    }
    return geldigOp;
  }

  /** The detail of the fault that a parameter with a day is missing. */
  public static Wording addDay(String parameter) {
    return Wording.of("geldig-op-missing", parameter);
  }
}
