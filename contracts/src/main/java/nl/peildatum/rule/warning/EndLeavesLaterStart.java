package nl.peildatum.rule.warning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Warning;
import nl.peildatum.record.Chain;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.rule.Extended;
import nl.peildatum.rule.warning.Warnings.OfDecision;
import nl.peildatum.time.Lane;

/** An End yields to what was recorded to start later, unless it overrules. */
final class EndLeavesLaterStart {
  private static final String ANY =
      "What was recorded to start after the end goes on standing. To sweep that away too, say"
          + " overrules: true.";

  private EndLeavesLaterStart() {}

  /**
   * @param head sequence up to which (inclusive) a later start was on record already
   */
  static List<Warning> among(List<OfDecision> facts, RecordAsOf known, long head) {
    var extended = new Extended(known);
    var lanes = new LinkedHashMap<String, SortedSet<Lane>>();
    facts.stream()
        .map(OfDecision::fact)
        .filter(fact -> !fact.isSet() && !fact.overrules())
        .forEach(
            end ->
                left(end, extended, head)
                    .forEach(
                        detail ->
                            lanes.computeIfAbsent(detail, d -> new TreeSet<>()).add(end.lane())));
    return lanes.entrySet().stream()
        .map(
            left ->
                new Warning("end-leaves-later-start", left.getKey(), List.copyOf(left.getValue())))
        .toList();
  }

  /** What to say of what the End leaves: each extension by name, all else together. */
  private static Stream<String> left(PolicyFact end, Extended extended, long head) {
    var from = end.start().earliest();
    if (from.filter(day -> extended.known().setStartsAfter(end.lane(), day, head)).isEmpty()) {
      return Stream.of();
    }
    var extensions =
        extended.chainsIn(end.lane()).stream()
            .filter(chain -> chain.root() <= head && chain.annulledBy().isEmpty())
            .filter(chain -> Extended.isExtension(chain.content()))
            .flatMap(chain -> extension(chain, from.get()).stream())
            .toList();
    return extensions.isEmpty() ? Stream.of(ANY) : extensions.stream();
  }

  private static Optional<String> extension(Chain chain, LocalDate ended) {
    return chain
        .start()
        .earliest()
        .filter(day -> day.isAfter(ended))
        .map(
            day ->
                "The extension of decision "
                    + chain.decisionId()
                    + " stands again from "
                    + day
                    + " on. If the moratorium is over for good, say overrules: true.");
  }
}
