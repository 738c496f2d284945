package nl.peildatum.kind.moratorium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.peildatum.decision.ExtensionChain;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Violation;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.DurationLimit;
import nl.peildatum.kind.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The moratoria: a suspension of decisions on applications (<i>besluitmoratorium</i>, art. 43 Vw
 * 2000) or of departures (<i>vertrekmoratorium</i>, art. 45(4) Vw 2000). They are separate kinds in
 * separate lanes.
 */
enum Moratorium implements Kind {
  DECISION_MORATORIUM("DECISION"),
  DEPARTURE_MORATORIUM("DEPARTURE");

  static final String TERM = "individualTermMonths";
  static final String EXCEPTIONS = "exceptions";
  private static final String TOO_LONG = "moratorium-too-long";
  private static final int MOST_MONTHS = 21;
  private static final int LAST_YEAR = 9_999;

  private final String code;

  Moratorium(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  @Override
  public List<ActType> acts() {
    return MoratoriumActs.ACTS;
  }

  @Override
  public boolean canBeStatedNone() {
    return true;
  }

  /**
   * A violation if the term for one decision is longer than 21 months in all: art. 43(1) Vw 2000.
   */
  @Override
  public List<Violation> check(
      Map<String, String> subject, Map<String, Object> value, String pointer) {
    return value.get(TERM) instanceof Number months && months.longValue() > MOST_MONTHS
        ? List.of(
            new Violation(
                TOO_LONG,
                pointer + "/" + TERM,
                "Article 43(1) Vw 2000 lets the term for one decision be at most "
                    + MOST_MONTHS
                    + " months in all, not "
                    + months
                    + ". State the total, at most "
                    + MOST_MONTHS
                    + "."))
        : List.of();
  }

  @Override
  public List<DurationLimit> limits(PolicyFact fact, ExtensionChain run) {
    var limits = new ArrayList<DurationLimit>();
    if (this == DEPARTURE_MORATORIUM) {
      limits.addAll(withinAYear(fact, run));
    }
    if (run.continued().filter(before -> drops(before, fact)).isPresent()) {
      limits.add(
          DurationLimit.warning(
              "extension-states-less",
              EXCEPTIONS,
              "What is extended has exceptions or an individual term, and the extension states"
                  + " none: from its start on there are none. Correct it if they go on."));
    }
    if (this == DEPARTURE_MORATORIUM && run.adjoins()) {
      limits.add(
          DurationLimit.warning(
              "follows-without-gap",
              "from",
              "Another departure moratorium stands on the day before. Article 45(4) Vw 2000 lets"
                  + " one last at most a year; if this goes on with the same one, send it as"
                  + " ExtendMoratorium, so that its year is counted from the first."));
    }
    return limits;
  }

  private static boolean drops(PolicyFact before, PolicyFact after) {
    return Stream.of(TERM, EXCEPTIONS)
        .anyMatch(name -> before.value().containsKey(name) && !after.value().containsKey(name));
  }

  /**
   * The limit that a departure moratorium is withdrawn at the latest one year after its
   * publication, including extensions.
   */
  private static List<DurationLimit> withinAYear(PolicyFact fact, ExtensionChain run) {
    var until = fact.until();
    var countedFrom = run.publishedOn() == null ? run.from() : run.publishedOn();
    if (until == null || countedFrom == null) {
      return List.of(
          DurationLimit.warning(
              "limit-provisional",
              "plannedUntil",
              "Article 45(4) Vw 2000 ends a departure moratorium at the latest one year after its"
                  + " publication"
                  + lastDay(countedFrom)
                  + ". Record its end when it is known."));
    }
    if (until.isAfter(countedFrom.plusYears(1))) {
      return List.of(
          DurationLimit.broken(TOO_LONG, "plannedUntil", tooLong(fact, until, countedFrom, run)));
    }
    return run.publishedOn() == null
        ? List.of(
            DurationLimit.warning(
                "limit-provisional",
                "plannedUntil",
                "Article 45(4) Vw 2000 counts the year of a departure moratorium from its"
                    + " publication. None is recorded, so it was counted from "
                    + countedFrom
                    + " and is checked again when the publication is recorded."))
        : List.of();
  }

  /** The clause that names the last day allowed; left out if its year has more than four digits. */
  private static String lastDay(@Nullable LocalDate countedFrom) {
    if (countedFrom == null) {
      return "; that day cannot be told yet";
    }
    var last = countedFrom.plusYears(1);
    return (last.getYear() > LAST_YEAR ? "" : ": on " + last) + ", counted from " + countedFrom;
  }

  private static String tooLong(
      PolicyFact fact, LocalDate until, LocalDate countedFrom, ExtensionChain run) {
    var last = countedFrom.plusYears(1);
    return "Article 45(4) Vw 2000 lets a departure moratorium last at most one year after its"
        + " publication, extensions counted in: "
        + (Objects.equals(countedFrom, run.publishedOn())
            ? "published on "
            : "no publication is recorded, so counted from ")
        + countedFrom
        + " it is over on "
        + last
        + " at the latest"
        + (fact.start().latest().filter(last::isAfter).isPresent()
            ? " (\"plannedUntil\": \"" + last + "\")"
            : "")
        + ", not on "
        + until
        + ".";
  }
}
