package nl.peildatum.rule.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.peildatum.decision.Warning;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.rule.warning.Warnings.FactOfDecision;
import nl.peildatum.time.Lane;
import nl.peildatum.time.ValidPeriod;
import nl.peildatum.wording.Wording;

/**
 * Warning: policy that a closed list does not name stands on or after the start of the list. The
 * list does not end that policy. All closed lists of a kind in a decision count as one list.
 */
final class ClosedListLeavesOthers {
  private static final Wording DETAIL = Wording.of("closed-list-leaves-others");

  private ClosedListLeavesOthers() {}

  static List<Warning> among(List<FactOfDecision> facts, RecordAsOf known) {
    var named = facts.stream().map(of -> of.fact().lane()).collect(Collectors.toSet());
    var firstDays = new TreeMap<String, LocalDate>();
    facts.stream()
        .filter(of -> of.fact().onlyThese() && !of.corrects())
        .map(FactOfDecision::fact)
        .forEach(
            closing ->
                closing
                    .start()
                    .earliest()
                    .ifPresent(
                        from ->
                            firstDays.merge(
                                closing.lane().kind(), from, ClosedListLeavesOthers::earlier)));
    return firstDays.entrySet().stream()
        .flatMap(kind -> warning(kind.getKey(), kind.getValue(), named, known).stream())
        .toList();
  }

  private static Optional<Warning> warning(
      String kind, LocalDate from, Set<Lane> named, RecordAsOf known) {
    var fromThen = new ValidPeriod(from, null);
    var left =
        known
            .record()
            .lanes()
            .all()
            .filter(lane -> lane.kind().equals(kind) && !named.contains(lane))
            .filter(lane -> known.lane(lane).setStandsWithin(fromThen))
            .sorted()
            .toList();
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(new Warning("closed-list-leaves-others", DETAIL, left));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
