package nl.peildatum.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.peildatum.answer.AsKnown;
import nl.peildatum.answer.Chain;
import nl.peildatum.decision.Kinds;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.Lane;

/**
 * What an extension (<i>verlenging</i>) continues: of the lane's Sets that are on record before it,
 * the one with the latest start on or before the day on which the extension was decided. The links
 * from what was imposed to the last extension make one chain, whatever days lie between them.
 *
 * <p>Each lane is read once, so one instance serves a whole decision. Not for several threads.
 */
final class Extended {
  private static final Comparator<Chain> LATEST_START_FIRST =
      Comparator.comparing((Chain chain) -> chain.start().earliest().orElseThrow())
          .thenComparingLong(Chain::root)
          .reversed();

  private final AsKnown known;
  private final Map<Lane, Links> lanes = new HashMap<>();

  Extended(AsKnown known) {
    this.known = known;
  }

  /**
   * The chains of a lane.
   *
   * @param all as {@link AsKnown#chainsIn} has them
   * @param dated the Sets with a start, the latest first
   */
  private record Chains(List<Chain> all, List<Chain> sets, List<Chain> dated) {
    static Chains of(List<Chain> all) {
      var sets = all.stream().filter(chain -> chain.content().isSet()).toList();
      var dated =
          sets.stream()
              .filter(chain -> chain.start().earliest().isPresent())
              .sorted(LATEST_START_FIRST)
              .toList();
      return new Chains(all, sets, dated);
    }

    Optional<Chain> lastBefore(LocalDate decidedOn, long before) {
      return dated.stream()
          .filter(chain -> chain.root() < before && startsBy(chain, decidedOn))
          .findFirst();
    }

    private static boolean startsBy(Chain chain, LocalDate day) {
      return !chain.start().earliest().orElseThrow().isAfter(day);
    }
  }

  /**
   * @param firsts what the chain of a Set began with, by the Set's root
   * @param ofFirst the Sets of a chain, by the root of its first
   */
  private record Links(Chains chains, Map<Long, Chain> firsts, Map<Long, List<Chain>> ofFirst) {
    /** A link continues one that was recorded before it, whose first is known by then. */
    static Links of(List<Chain> all) {
      var chains = Chains.of(all);
      var firsts = new HashMap<Long, Chain>();
      chains.sets().stream()
          .sorted(Comparator.comparingLong(Chain::root))
          .forEach(
              link ->
                  firsts.put(
                      link.root(),
                      continued(link, chains)
                          .map(before -> firsts.getOrDefault(before.root(), before))
                          .orElse(link)));
      var ofFirst =
          chains.sets().stream()
              .collect(
                  Collectors.groupingBy(link -> firsts.getOrDefault(link.root(), link).root()));
      return new Links(chains, firsts, ofFirst);
    }
  }

  AsKnown known() {
    return known;
  }

  static boolean isExtension(PolicyFact fact) {
    return Kinds.found().event(fact.type()).filter(type -> type.continues()).isPresent();
  }

  List<Chain> chainsIn(Lane lane) {
    return links(lane).chains().all();
  }

  /** Of {@link #chainsIn}, the Sets. */
  List<Chain> setsIn(Lane lane) {
    return links(lane).chains().sets();
  }

  /**
   * @param decidedOn of the extension
   * @param before sequence of the extension's own root, exclusive
   */
  Optional<Chain> by(Lane lane, LocalDate decidedOn, long before) {
    return links(lane).chains().lastBefore(decidedOn, before);
  }

  /** What a recorded extension continues. */
  Optional<Chain> by(Chain chain) {
    return continued(chain, links(chain.content().lane()).chains());
  }

  /** What the chain of a Set began with: itself, where it extends nothing. */
  Chain first(Chain link) {
    return links(link.content().lane()).firsts().getOrDefault(link.root(), link);
  }

  /** The Sets that a chain holds; its first among them. */
  List<Chain> linksOf(Chain first) {
    return links(first.content().lane()).ofFirst().getOrDefault(first.root(), List.of());
  }

  private Links links(Lane lane) {
    return lanes.computeIfAbsent(lane, of -> Links.of(known.chainsIn(of)));
  }

  private static Optional<Chain> continued(Chain chain, Chains chains) {
    var fact = chain.content();
    return isExtension(fact)
        ? chains.lastBefore(chain.decidedBy().decidedOn(), chain.root())
        : Optional.empty();
  }
}
