package nl.peildatum.query.parameters;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a question other than its clocks.
 *
 * @param bekendOp inclusive, Europe/Amsterdam; {@code null} = no filter
 * @param kinds only these; empty = all
 */
record AnswerFilter(
    Basis basis,
    @Nullable LocalDate bekendOp,
    Set<String> kinds,
    StatusFilter statuses,
    Parameters parameters) {
  /** The coordinates of a question with this filter. */
  Coordinates on(
      CountryCode country,
      @Nullable LocalDate day,
      ResolvedMoment moment,
      boolean namesEveryClock) {
    return new Coordinates(
        country, day, moment, basis, bekendOp, kinds, statuses, namesEveryClock, parameters.read());
  }

  /** Reads the filter, and adds the faults of its parameters. */
  static AnswerFilter in(Parameters parameters) {
    var bekendOp = parameters.date("bekendOp").orElse(null);
    var basis = basis(parameters);
    parameters.oneOf(
        QuestionParameters.EXPAND, "invalid-value", List.of(QuestionParameters.SOURCES));
    return new AnswerFilter(
        basis,
        bekendOp,
        kind(parameters).map(Set::of).orElse(Set.of()),
        StatusFilter.in(parameters),
        parameters);
  }

  /** The basis; OPERATIONAL if it is not given. Adds a fault if it is unknown. */
  static Basis basis(Parameters parameters) {
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
