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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;

/**
 * Finds the Set that an extension (<i>verlenging</i>) continues: of the Sets of the lane that were
 * decided before the extension, the one with the latest start on or before the day on which the
 * extension was decided, in whichever order they were recorded. A decision does not extend a Set of
 * its own. An extension that a ruling annulled from its start on counts as never made (Awb
 * 8:72(2)), so the Set that it extended is continued instead. The imposed Set and all its
 * extensions make one chain, also with days between them.
 *
 * <p>Each lane is read once, so one instance serves a whole decision. Not thread-safe.
 */
public final class ExtensionLinks {
  /**
   * The order of decision. Each link continues one that comes before it in this order, so no chain
   * contains a cycle.
   */
  private static final Comparator<CorrectionChain> DECIDED_FIRST =
      Comparator.comparing((CorrectionChain chain) -> chain.decidedBy().decidedOn())
          .thenComparing(chain -> isExtension(chain.content()))
          .thenComparingLong(CorrectionChain::root);

  private final RecordAsOf known;
  private final Map<Lane, Links> lanes = new HashMap<>();

  public ExtensionLinks(RecordAsOf known) {
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
   * The Sets and Ends of one lane and the links between them.
   *
   * @param all all chains, in the order of {@link CorrectionChains#in}
   * @param continued the Set that an extension continues, by the root of the extension
   * @param firsts the first Set of the chain of extensions of a Set, by the root of that Set
   * @param ends first days of the Ends that no ruling annulled
   * @param byDay the Set that an extension decided on a day would continue, kept after its first
   *     use
   */
  private record Links(
      List<CorrectionChain> all,
      List<CorrectionChain> sets,
      Map<Long, CorrectionChain> byRoot,
      Map<Long, CorrectionChain> continued,
      Map<Long, CorrectionChain> firsts,
      NavigableSet<LocalDate> ends,
      Map<LocalDate, Optional<CorrectionChain>> byDay) {

    static Links of(List<CorrectionChain> all) {
      var sets = all.stream().filter(chain -> chain.content().isSet()).toList();
      var byRoot =
          sets.stream().collect(Collectors.toMap(CorrectionChain::root, Function.identity()));
      var continued = new HashMap<Long, CorrectionChain>();
      var firsts = new HashMap<Long, CorrectionChain>();
      var dated = new TreeMap<ByStart, CorrectionChain>();
      for (var link : sets.stream().sorted(DECIDED_FIRST).toList()) {
        var before =
            isExtension(link.content()) ? before(link, dated) : Optional.<CorrectionChain>empty();
        before.ifPresent(chain -> continued.put(link.root(), chain));
        firsts.put(link.root(), before.map(it -> firsts.getOrDefault(it.root(), it)).orElse(link));
        link.start()
            .earliest()
            .filter(start -> mayBeExtended(link))
            .ifPresent(start -> dated.put(new ByStart(start, link.root()), link));
      }
      var ends =
          all.stream()
              .filter(chain -> chain.content().isEnd() && chain.annulledBy().isEmpty())
              .flatMap(end -> end.start().earliest().stream())
              .collect(Collectors.toCollection(TreeSet::new));
      return new Links(all, sets, byRoot, continued, firsts, ends, new HashMap<>());
    }

    private static Optional<CorrectionChain> before(
        CorrectionChain link, NavigableMap<ByStart, CorrectionChain> dated) {
      return startedBy(link.decidedBy().decidedOn(), dated).values().stream()
          .filter(other -> !other.decisionId().equals(link.decisionId()))
          .findFirst();
    }

    /** The Sets that start on or before a day, latest start first. */
    private static NavigableMap<ByStart, CorrectionChain> startedBy(
        LocalDate day, NavigableMap<ByStart, CorrectionChain> dated) {
      return dated.headMap(new ByStart(day, Long.MAX_VALUE), true).descendingMap();
    }

    Optional<CorrectionChain> setToContinue(LocalDate decidedOn) {
      return byDay.computeIfAbsent(decidedOn, this::lastStartedBy);
    }

    private Optional<CorrectionChain> lastStartedBy(LocalDate decidedOn) {
      return last(decidedOn, chain -> !isDecidedAfter(chain, decidedOn));
    }

    Optional<CorrectionChain> decidedLater(LocalDate decidedOn) {
      return last(decidedOn, chain -> isDecidedAfter(chain, decidedOn));
    }

    private static boolean isDecidedAfter(CorrectionChain chain, LocalDate day) {
      return chain.decidedBy().decidedOn().isAfter(day);
    }

    /** The Set with the latest start on or before a day, among some. */
    private Optional<CorrectionChain> last(LocalDate day, Predicate<CorrectionChain> among) {
      return sets.stream()
          .filter(ExtensionLinks::mayBeExtended)
          .filter(among)
          .filter(chain -> chain.start().earliest().filter(s -> !s.isAfter(day)).isPresent())
          .max(
              Comparator.comparing(
                      (CorrectionChain chain) -> chain.start().earliest().orElseThrow())
                  .thenComparingLong(CorrectionChain::root));
    }
  }

  public RecordAsOf known() {
    return known;
  }

  public static boolean isExtension(PolicyFact fact) {
    return Kinds.found().event(fact.type()).filter(type -> type.continues()).isPresent();
  }

  private static boolean mayBeExtended(CorrectionChain chain) {
    return !(chain.neverStood() && isExtension(chain.content()));
  }

  public List<CorrectionChain> chainsIn(Lane lane) {
    return links(lane).all();
  }

  /** The Sets among {@link #chainsIn}. */
  public List<CorrectionChain> setsIn(Lane lane) {
    return links(lane).sets();
  }

  public Optional<CorrectionChain> set(Lane lane, long root) {
    return Optional.ofNullable(links(lane).byRoot().get(root));
  }

  /** The earliest start, on or after {@code day}, of an End that no ruling annulled. */
  public Optional<LocalDate> firstEnd(Lane lane, LocalDate day) {
    return Optional.ofNullable(links(lane).ends().ceiling(day));
  }

  /**
   * The Set that a new extension would continue.
   *
   * @param decidedOn day on which the extension is decided, Europe/Amsterdam
   */
  public Optional<CorrectionChain> setToContinue(Lane lane, LocalDate decidedOn) {
    return links(lane).setToContinue(decidedOn);
  }

  /**
   * The Set with the latest start on or before the day on which an extension is decided, of those
   * that were decided after that day: an extension does not continue them.
   *
   * @param decidedOn day on which the extension is decided, Europe/Amsterdam
   */
  public Optional<CorrectionChain> decidedLater(Lane lane, LocalDate decidedOn) {
    return links(lane).decidedLater(decidedOn);
  }

  /** The Set that a recorded extension continues. */
  public Optional<CorrectionChain> continuedBy(CorrectionChain chain) {
    return Optional.ofNullable(links(chain.content().lane()).continued().get(chain.root()));
  }

  /**
   * The first Set of the chain of extensions that a Set belongs to; the Set itself if it extends
   * nothing.
   */
  public CorrectionChain firstOfChain(CorrectionChain link) {
    return links(link.content().lane()).firsts().getOrDefault(link.root(), link);
  }

  private Links links(Lane lane) {
    return lanes.computeIfAbsent(lane, of -> Links.of(known.chains().in(of)));
  }
}
