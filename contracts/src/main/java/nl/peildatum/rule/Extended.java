package nl.peildatum.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import nl.peildatum.answer.AsKnown;
import nl.peildatum.answer.Chain;
import nl.peildatum.decision.Kinds;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.Lane;

/**
 * What an extension (<i>verlenging</i>) continues: of the lane's Sets that are on record before it,
 * the one with the latest start on or before the day on which the extension was decided. The links
 * from what was imposed to the last extension make one chain, whatever days lie between them.
 */
record Extended(AsKnown known) {

  static boolean isExtension(PolicyFact fact) {
    return Kinds.found().event(fact.type()).filter(type -> type.continues()).isPresent();
  }

  /**
   * @param decidedOn of the extension
   * @param before sequence of the extension's own root, exclusive
   */
  Optional<Chain> by(Lane lane, LocalDate decidedOn, long before) {
    return known.chainsIn(lane).stream()
        .filter(chain -> chain.content().isSet() && chain.root() < before)
        .filter(chain -> startsBy(chain, decidedOn))
        .max(
            Comparator.comparing((Chain chain) -> chain.start().earliest().orElseThrow())
                .thenComparingLong(Chain::root));
  }

  private static boolean startsBy(Chain chain, LocalDate day) {
    return chain.start().earliest().filter(start -> !start.isAfter(day)).isPresent();
  }

  /** What a recorded extension continues. */
  Optional<Chain> by(Chain chain) {
    var fact = chain.content();
    return isExtension(fact)
        ? by(fact.lane(), chain.decidedBy().decidedOn(), chain.root())
        : Optional.empty();
  }

  /** What the chain of a Set began with: itself, where it extends nothing. */
  Chain first(Chain link) {
    var first = link;
    for (var before = by(first); before.isPresent(); before = by(first)) {
      first = before.get();
    }
    return first;
  }
}
