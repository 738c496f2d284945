package nl.peildatum.query.ask;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.decision.Kind;
import nl.peildatum.decision.Kinds;

/** Reads the common parameters of a question about one country. */
final class Questions {
  static final String GELDIG_OP = "geldigOp";
  static final Set<String> ON_A_DAY =
      Set.of(GELDIG_OP, Moments.BESCHIKBAAR_OP, Moments.SEQUENCE, "bekendOp", "basis", "kind");
  static final Set<String> ON_A_DAY_EVERYWHERE =
      Set.of(GELDIG_OP, Moments.BESCHIKBAAR_OP, "bekendOp", "basis");
  static final Set<String> ON_THE_RECORD_EVERYWHERE = Set.of(Moments.BESCHIKBAAR_OP, "bekendOp");
  static final Set<String> ON_ALL_DAYS =
      Set.of(
          Moments.BESCHIKBAAR_OP, Moments.SEQUENCE, "bekendOp", "basis", "kind", "from", "until");

  private final Moments moments;

  Questions(Moments moments) {
    this.moments = moments;
  }

  Coordinates onADay(CountryCode country, Parameters parameters) {
    var geldigOp = geldigOp(parameters);
    var everywhere = onAllDays(country, parameters);
    return new Coordinates(
        country,
        geldigOp.orElseGet(moments::today),
        everywhere.moment(),
        everywhere.basis(),
        everywhere.bekendOp(),
        everywhere.kinds(),
        everywhere.namesEveryClock() && geldigOp.isPresent());
  }

  private static Optional<LocalDate> geldigOp(Parameters parameters) {
    var geldigOp = parameters.date(GELDIG_OP);
    if (namesMoment(parameters) && !parameters.has(GELDIG_OP)) {
      parameters.refuse(
          "geldig-op-missing", GELDIG_OP, "Say for which day, when you say as of when.");
    }
    return geldigOp;
  }

  /** Asks about every country, on a day. */
  AllCoordinates everywhereOnADay(Parameters parameters) {
    var geldigOp = geldigOp(parameters);
    var everywhere = everywhere(parameters, basis(parameters));
    return new AllCoordinates(
        geldigOp.orElseGet(moments::today),
        everywhere.all(),
        everywhere.basis(),
        everywhere.bekendOp(),
        everywhere.pinned());
  }

  /** Asks about the record of every country: no day, no basis. */
  AllCoordinates everywhereOnTheRecord(Parameters parameters) {
    return everywhere(parameters, Basis.OPERATIONAL);
  }

  private AllCoordinates everywhere(Parameters parameters, Basis basis) {
    var bekendOp = parameters.date("bekendOp");
    var all = moments.everywhere(parameters);
    return new AllCoordinates(null, all, basis, bekendOp.orElse(null), namesMoment(parameters));
  }

  Coordinates onAllDays(CountryCode country, Parameters parameters) {
    var bekendOp = parameters.date("bekendOp");
    var basis = basis(parameters);
    var kinds = kind(parameters).map(Set::of).orElse(Set.of());
    return new Coordinates(
        country,
        null,
        moments.of(country, parameters),
        basis,
        bekendOp.orElse(null),
        kinds,
        namesMoment(parameters));
  }

  /** Asks about the record itself: no day, no basis, no filter. */
  Coordinates onTheRecord(CountryCode country, Parameters parameters) {
    return new Coordinates(
        country,
        null,
        moments.of(country, parameters),
        Basis.OPERATIONAL,
        null,
        Set.of(),
        namesMoment(parameters));
  }

  static boolean namesMoment(Parameters parameters) {
    return parameters.has(Moments.BESCHIKBAAR_OP) || parameters.has(Moments.SEQUENCE);
  }

  private static Basis basis(Parameters parameters) {
    var known = Arrays.stream(Basis.values()).map(Basis::name).toList();
    return parameters
        .oneOf("basis", "unknown-basis", known)
        .map(Basis::valueOf)
        .orElse(Basis.OPERATIONAL);
  }

  private static Optional<String> kind(Parameters parameters) {
    var known = Kinds.found().all().stream().map(Kind::name).toList();
    return parameters.oneOf("kind", "unknown-kind", known);
  }
}
