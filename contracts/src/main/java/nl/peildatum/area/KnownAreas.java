package nl.peildatum.area;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.peildatum.time.Appended;
import nl.peildatum.time.Buckets;
import org.jspecify.annotations.Nullable;

/**
 * The areas of one country as known at a moment (<i>plaatsnamenregister</i>): those of the frozen
 * vintage, and what was recorded about areas up to a sequence. Each state stays as it was.
 */
public final class KnownAreas {
  private static final int MOST_NEAREST = 3;

  private final CountryAreas frozen;
  private final Appended<Recorded<Area>> registered;
  private final Buckets<String, Recorded<Area>> bySpelling;
  private final Appended<Recorded<Succession>> successions;
  private final Buckets<AreaId, Appended<Recorded<Succession>>> bySuccessor;
  private final Buckets<AreaId, Appended<Recorded<Succession>>> byPredecessor;
  private final long upTo;

  /**
   * Something said about areas.
   *
   * @param sequence in the country, at which it became known
   */
  public record Recorded<T>(T what, long sequence) {}

  private KnownAreas(
      CountryAreas frozen,
      Appended<Recorded<Area>> registered,
      Buckets<String, Recorded<Area>> bySpelling,
      Appended<Recorded<Succession>> successions,
      Buckets<AreaId, Appended<Recorded<Succession>>> bySuccessor,
      Buckets<AreaId, Appended<Recorded<Succession>>> byPredecessor,
      long upTo) {
    this.frozen = frozen;
    this.registered = registered;
    this.bySpelling = bySpelling;
    this.successions = successions;
    this.bySuccessor = bySuccessor;
    this.byPredecessor = byPredecessor;
    this.upTo = upTo;
  }

  static KnownAreas fromTheStart(CountryAreas frozen) {
    return new KnownAreas(
        frozen,
        Appended.empty(),
        Buckets.empty(),
        Appended.empty(),
        Buckets.empty(),
        Buckets.empty(),
        Long.MAX_VALUE);
  }

  /**
   * With an area more.
   *
   * @param sequence at which it became known, higher than all before
   */
  public KnownAreas and(Area area, long sequence) {
    var recorded = new Recorded<>(area, sequence);
    var spelled =
        spellings(area)
            .reduce(
                bySpelling,
                (known, one) -> known.with(one, before -> before == null ? recorded : before),
                (a, b) -> b);
    return new KnownAreas(
        frozen, registered.and(recorded), spelled, successions, bySuccessor, byPredecessor, upTo);
  }

  /**
   * @param sequence at which it became known, higher than all before
   */
  public KnownAreas and(Succession succession, long sequence) {
    var recorded = new Recorded<>(succession, sequence);
    var into = bySuccessor;
    for (var successor : succession.successors()) {
      into = into.with(successor, before -> orEmpty(before).and(recorded));
    }
    var out = byPredecessor.with(succession.predecessor(), before -> orEmpty(before).and(recorded));
    return new KnownAreas(
        frozen, registered, bySpelling, successions.and(recorded), into, out, upTo);
  }

  private static <T> Appended<T> orEmpty(@Nullable Appended<T> before) {
    return before == null ? Appended.empty() : before;
  }

  private static Stream<String> spellings(Area area) {
    return Stream.of(
            Stream.of(area.id().value()),
            Stream.ofNullable(area.isoCode()),
            Stream.of(NameFolding.comparable(area.name())).filter(name -> !name.isEmpty()))
        .flatMap(some -> some);
  }

  /**
   * As known then.
   *
   * @param sequence in the country, up to and including
   */
  public KnownAreas asOf(long sequence) {
    return registered.isEmpty() && successions.isEmpty()
        ? this
        : new KnownAreas(
            frozen, registered, bySpelling, successions, bySuccessor, byPredecessor, sequence);
  }

  /**
   * The area that is meant by its id, its ISO 3166-2 code in either case, its name with or without
   * accents, or another spelling; empty for an unknown place and for a name that two areas share. A
   * registered name in letters that are not folded is found as it is written, in either case.
   */
  public Optional<Area> find(String written) {
    return frozen.find(written).or(() -> findRegistered(written));
  }

  private Optional<Area> findRegistered(String written) {
    return registered.isEmpty()
        ? Optional.empty()
        : spelled(written.toUpperCase(Locale.ROOT))
            .or(() -> spelled(NameFolding.comparable(written)));
  }

  private Optional<Area> spelled(String spelling) {
    return bySpelling.get(spelling).filter(this::isKnown).map(Recorded::what);
  }

  public Optional<Area> byId(AreaId id) {
    return frozen.byId(id).or(() -> spelled(id.value()).filter(area -> area.id().equals(id)));
  }

  private boolean isKnown(Recorded<?> recorded) {
    return recorded.sequence() <= upTo;
  }

  private <T> List<T> known(List<Recorded<T>> recorded) {
    return knownOf(recorded).stream().map(Recorded::what).toList();
  }

  private <T> List<Recorded<T>> knownOf(List<Recorded<T>> recorded) {
    return recorded.subList(0, soFar(recorded));
  }

  /** How many of some in the order of the record. */
  private int soFar(List<? extends Recorded<?>> recorded) {
    var low = 0;
    var high = recorded.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (isKnown(recorded.get(middle))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The frozen ones in the order of their ISO 3166-2 codes, then the others as registered. */
  public List<Area> all() {
    return Stream.concat(frozen.areas().stream(), known(registered).stream()).toList();
  }

  /**
   * The areas of which a name, an id, an ISO 3166-2 code or another spelling lies nearest to what
   * was written, at most three; none where no spelling is near. Where a Dutch spelling of the name
   * may have been written, those that it reads like come behind.
   */
  public List<Area> nearest(String written) {
    var name = NameFolding.comparable(written);
    return Stream.concat(asWritten(name).stream(), asRead(name).stream())
        .distinct()
        .limit(MOST_NEAREST)
        .flatMap(id -> byId(id).stream())
        .toList();
  }

  private List<AreaId> asWritten(String name) {
    var near = new NearestSpellings<AreaId>(name);
    eachSpelling(near::compare);
    return near.found();
  }

  private List<AreaId> asRead(String name) {
    var read = DutchSpelling.read(name);
    var near = new NearestSpellings<AreaId>(read);
    eachSpelling(
        (id, spelling) ->
            near.compare(id, DutchSpelling.stemmed(DutchSpelling.read(spelling), read)));
    return near.found();
  }

  private void eachSpelling(BiConsumer<AreaId, String> to) {
    frozen.eachSpelling(to);
    known(registered)
        .forEach(
            area ->
                spellings(area).forEach(one -> to.accept(area.id(), one.toLowerCase(Locale.ROOT))));
  }

  /** Whether the frozen vintage has it. */
  public boolean isFromTheStart(AreaId id) {
    return frozen.byId(id).isPresent();
  }

  /** How many registrations and successions are known. */
  public int statements() {
    return soFar(registered) + soFar(successions);
  }

  public List<Recorded<Area>> registrations() {
    return knownOf(registered);
  }

  /** In the order in which they were recorded. */
  public List<Recorded<Succession>> successions() {
    return knownOf(successions);
  }

  /** What an area became, in the order in which that was recorded. */
  public List<Succession> successionsOutOf(AreaId predecessor) {
    return byPredecessor.get(predecessor).map(this::known).orElse(List.of());
  }

  /** From what an area came about, in the order in which that was recorded. */
  public List<Succession> successionsInto(AreaId successor) {
    return bySuccessor.get(successor).map(this::known).orElse(List.of());
  }

  /**
   * Another area that one of these spellings means, or whose name reads the same; a name that two
   * areas share means neither, so it may not be given to a third.
   */
  public Optional<Area> otherwiseMeantBy(AreaId id, String spelling) {
    var folded = NameFolding.fold(spelling);
    return find(spelling)
        .or(() -> folded.flatMap(this::find))
        .or(() -> folded.flatMap(frozen::named))
        .filter(area -> !area.id().equals(id));
  }
}
