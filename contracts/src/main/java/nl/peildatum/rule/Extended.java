package nl.peildatum.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.Chain;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;

/**
 * What an extension (<i>verlenging</i>) continues: of the lane's Sets that were decided before it,
 * the one with the latest start on or before the day on which the extension was decided, whichever
 * was recorded first. A decision does not extend what it sets itself. An extension that a ruling
 * annulled from its start on never was (Awb 8:72(2)), so what it extended is meant in its place.
 * The links from what was imposed to the last extension make one chain, whatever days lie between
 * them.
 *
 * <p>Each lane is read once, so one instance serves a whole decision. Not for several threads.
 */
public final class Extended {
  /** Each link continues one that comes before it in this order, so no chain runs in a circle. */
  private static final Comparator<Chain> DECIDED_FIRST =
      Comparator.comparing((Chain chain) -> chain.decidedBy().decidedOn())
          .thenComparing(chain -> isExtension(chain.content()))
          .thenComparingLong(Chain::root);

  private final RecordAsOf known;
  private final Map<Lane, Links> lanes = new HashMap<>();

  public Extended(RecordAsOf known) {
    this.known = known;
  }

  private record ByStart(LocalDate start, long root) implements Comparable<ByStart> {
    private static final Comparator<ByStart> ORDER =
        Comparator.comparing(ByStart::start).thenComparingLong(ByStart::root);

    @Override
    public int compareTo(ByStart other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * @param all as {@link RecordAsOf#chainsIn} has them
   * @param continued what a Set continues, by its root
   * @param firsts what the chain of a Set began with, by its root
   * @param ends the days from which an End that no ruling annulled counts
   * @param byDay what an extension decided on a day would continue, once asked
   */
  private record Links(
      List<Chain> all,
      List<Chain> sets,
      Map<Long, Chain> byRoot,
      Map<Long, Chain> continued,
      Map<Long, Chain> firsts,
      NavigableSet<LocalDate> ends,
      Map<LocalDate, Optional<Chain>> byDay) {

    static Links of(List<Chain> all) {
      var sets = all.stream().filter(chain -> chain.content().isSet()).toList();
      var byRoot = sets.stream().collect(Collectors.toMap(Chain::root, Function.identity()));
      var continued = new HashMap<Long, Chain>();
      var firsts = new HashMap<Long, Chain>();
      var dated = new TreeMap<ByStart, Chain>();
      for (var link : sets.stream().sorted(DECIDED_FIRST).toList()) {
        var before = isExtension(link.content()) ? before(link, dated) : Optional.<Chain>empty();
        before.ifPresent(chain -> continued.put(link.root(), chain));
        firsts.put(link.root(), before.map(it -> firsts.getOrDefault(it.root(), it)).orElse(link));
        link.start()
            .earliest()
            .filter(start -> mayBeExtended(link))
            .ifPresent(start -> dated.put(new ByStart(start, link.root()), link));
      }
      var ends =
          all.stream()
              .filter(chain -> !chain.content().isSet() && chain.annulledBy().isEmpty())
              .flatMap(end -> end.start().earliest().stream())
              .collect(Collectors.toCollection(TreeSet::new));
      return new Links(all, sets, byRoot, continued, firsts, ends, new HashMap<>());
    }

    private static Optional<Chain> before(Chain link, NavigableMap<ByStart, Chain> dated) {
      return startedBy(link.decidedBy().decidedOn(), dated).values().stream()
          .filter(other -> !other.decisionId().equals(link.decisionId()))
          .findFirst();
    }

    /** The latest first. */
    private static NavigableMap<ByStart, Chain> startedBy(
        LocalDate day, NavigableMap<ByStart, Chain> dated) {
      return dated.headMap(new ByStart(day, Long.MAX_VALUE), true).descendingMap();
    }

    Optional<Chain> by(LocalDate decidedOn) {
      return byDay.computeIfAbsent(decidedOn, this::lastBy);
    }

    private Optional<Chain> lastBy(LocalDate decidedOn) {
      return sets.stream()
          .filter(Extended::mayBeExtended)
          .filter(chain -> !chain.decidedBy().decidedOn().isAfter(decidedOn))
          .filter(chain -> chain.start().earliest().filter(s -> !s.isAfter(decidedOn)).isPresent())
          .max(
              Comparator.comparing((Chain chain) -> chain.start().earliest().orElseThrow())
                  .thenComparingLong(Chain::root));
    }
  }

  public RecordAsOf known() {
    return known;
  }

  public static boolean isExtension(PolicyFact fact) {
    return Kinds.found().event(fact.type()).filter(type -> type.continues()).isPresent();
  }

  private static boolean mayBeExtended(Chain chain) {
    return !(chain.neverStood() && isExtension(chain.content()));
  }

  public List<Chain> chainsIn(Lane lane) {
    return links(lane).all();
  }

  /** Of {@link #chainsIn}, the Sets. */
  public List<Chain> setsIn(Lane lane) {
    return links(lane).sets();
  }

  public Optional<Chain> set(Lane lane, long root) {
    return Optional.ofNullable(links(lane).byRoot().get(root));
  }

  /** The first day, on or after this one, from which an End counts that no ruling annulled. */
  public Optional<LocalDate> firstEnd(Lane lane, LocalDate day) {
    return Optional.ofNullable(links(lane).ends().ceiling(day));
  }

  /**
   * What an extension would continue that is not recorded yet.
   *
   * @param decidedOn of the extension
   */
  public Optional<Chain> by(Lane lane, LocalDate decidedOn) {
    return links(lane).by(decidedOn);
  }

  /** What a recorded extension continues. */
  public Optional<Chain> by(Chain chain) {
    return Optional.ofNullable(links(chain.content().lane()).continued().get(chain.root()));
  }

  /** What the chain of a Set began with: itself, where it extends nothing. */
  public Chain first(Chain link) {
    return links(link.content().lane()).firsts().getOrDefault(link.root(), link);
  }

  private Links links(Lane lane) {
    return lanes.computeIfAbsent(lane, of -> Links.of(known.chainsIn(of)));
  }
}
