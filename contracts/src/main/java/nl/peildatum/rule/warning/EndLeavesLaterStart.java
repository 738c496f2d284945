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
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.rule.ExtensionLinks;
import nl.peildatum.rule.warning.Warnings.FactOfDecision;
import nl.peildatum.time.Lane;

/**
 * Warning: an End that does not overrule leaves in force a Set recorded before that starts later.
 */
final class EndLeavesLaterStart {
  private static final String ANY =
      "What was recorded to start after the end goes on standing. To sweep that away too, say"
          + " overrules: true.";

  private EndLeavesLaterStart() {}

  /**
   * The warnings about the Ends of a decision.
   *
   * @param head last sequence (inclusive) before the decision
   */
  static List<Warning> among(List<FactOfDecision> facts, RecordAsOf known, long head) {
    var extended = new ExtensionLinks(known);
    var lanes = new LinkedHashMap<String, SortedSet<Lane>>();
    facts.stream()
        .map(FactOfDecision::fact)
        .filter(fact -> fact.isEnd() && !fact.overrules())
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

  /**
   * The details of the warnings about an End: one for each extension that it leaves in force, or
   * one for all other Sets.
   */
  private static Stream<String> left(PolicyFact end, ExtensionLinks extended, long head) {
    var from = end.start().earliest();
    if (from.filter(day -> extended.known().lane(end.lane()).setStartsAfter(day, head)).isEmpty()) {
      return Stream.of();
    }
    var extensions =
        extended.chainsIn(end.lane()).stream()
            .filter(chain -> chain.root() <= head && chain.annulledBy().isEmpty())
            .filter(chain -> ExtensionLinks.isExtension(chain.content()))
            .flatMap(chain -> extension(chain, from.get()).stream())
            .toList();
    return extensions.isEmpty() ? Stream.of(ANY) : extensions.stream();
  }

  private static Optional<String> extension(CorrectionChain chain, LocalDate ended) {
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
