package nl.peildatum.evidence;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answer.Status;
import nl.peildatum.decision.Coverage;
import nl.peildatum.decision.Statement;
import nl.peildatum.record.RecordAsOf;

/**
 * The statements about the country that decide which absence an answer tells: the coverage of the
 * register, and the declarations that the country has no policy.
 */
final class StatementsOnAbsence {
  private static final Set<Status> BY_DECLARATION =
      Set.of(
          Status.NO_COUNTRY_POLICY,
          Status.NOT_YET,
          Status.NEVER_DESIGNATED,
          Status.NOTHING_RECORDED);

  private final boolean isByDeclaration;
  private final Set<String> kinds;
  private final boolean isNotNamed;

  StatementsOnAbsence(AnswerEntries entries, RecordAsOf known) {
    var byDeclaration = entries.kindsWith(BY_DECLARATION);
    var outside = entries.kindsWith(Set.of(Status.OUTSIDE_COVERAGE));
    this.isByDeclaration = !byDeclaration.isEmpty();
    this.kinds = union(byDeclaration, outside);
    this.isNotNamed = kinds.stream().anyMatch(kind -> known.absence().coveragesOf(kind).isEmpty());
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it is one of these; of a kind that no coverage names, every coverage is. */
  boolean contains(Statement statement) {
    return switch (statement) {
      case Statement.CoverageStated s -> isNotNamed || namesAny(s.coverage());
      case Statement.NoCountryPolicyDeclared s -> isByDeclaration;
      default -> false;
    };
  }

  private boolean namesAny(Coverage coverage) {
    return kinds.stream().anyMatch(coverage::names);
  }
}
