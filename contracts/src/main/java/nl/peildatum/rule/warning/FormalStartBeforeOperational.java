package nl.peildatum.rule.warning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Warning;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;

/**
 * Warning: an act states the first day on which it is applied and takes its legal start from the
 * instrument, and that legal start is an earlier day.
 */
final class FormalStartBeforeOperational {
  static final String CODE = "formal-start-before-operational";

  private FormalStartBeforeOperational() {}

  /**
   * The warnings about the Sets and Ends of a decision.
   *
   * @param sent the decision file as sent, with the fields that each act states
   */
  static List<Warning> among(List<Statement> statements, Map<String, Object> sent) {
    var acts = sent.get("acts") instanceof List<?> list ? list : List.of();
    var lanes = new LinkedHashMap<Wording, SortedSet<Lane>>();
    statements.stream()
        .filter(Statement.Stated.class::isInstance)
        .map(Statement.Stated.class::cast)
        .filter(stated -> statesOperationalOnly(acts.get(stated.origin().act())))
        .map(Statement.Stated::fact)
        .filter(FormalStartBeforeOperational::startsFormallyFirst)
        .forEach(
            fact -> lanes.computeIfAbsent(detail(fact), _ -> new TreeSet<>()).add(fact.lane()));
    return lanes.entrySet().stream()
        .map(told -> new Warning(CODE, told.getKey(), List.copyOf(told.getValue())))
        .toList();
  }

  private static boolean statesOperationalOnly(Object act) {
    var stated = act instanceof Map<?, ?> fields ? DefaultStart.stated(fields) : Set.<String>of();
    return Basis.OPERATIONAL.isStatedIn(stated) && !Basis.FORMAL.isStatedIn(stated);
  }

  private static boolean startsFormallyFirst(PolicyFact fact) {
    var formal = fact.formal().from();
    var applied = fact.start().from();
    return fact.hasFormalAct() && formal != null && applied != null && formal.isBefore(applied);
  }

  private static Wording detail(PolicyFact fact) {
    var formal = fact.formal().from();
    var applied = fact.start().from();
    return fact.isEnd()
        ? Wording.of("formal-start-before-operational.end", formal, applied)
        : Wording.of("formal-start-before-operational", formal, applied);
  }
}
