package nl.peildatum.query.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Verdict;
import nl.peildatum.area.Area;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;

/**
 * Compares the answers to two questions about a country (<i>vergelijking</i>), and finds the
 * changes that made them differ. Policy is compared, not text: the answers about a lane differ if
 * the status, the value, the deciding fact or the reason for absence differs.
 */
public final class Comparison {
  private final Side one;
  private final Side other;
  private final Side earlier;
  private final DecisionsBetween decisions;
  private final DaysBetween days;

  /**
   * One of the two questions compared.
   *
   * @param known the record as known; both sides have one basis and one {@code bekendOp}
   * @param day Europe/Amsterdam
   */
  public record Side(RecordAsOf known, LocalDate day) {
    private Answer answer(VerdictSource source) {
      return source.answer(known, day);
    }

    private Verdict verdict(VerdictSource source) {
      return source.verdict(known, day);
    }
  }

  /**
   * A lane whose answers differ.
   *
   * @param because the single changes that lead from {@code one} to {@code other}, without changes
   *     that were undone: first those on the record axis, then those on the valid axis, both in
   *     order of time
   */
  public record LaneDifference(Lane lane, Answer one, Answer other, List<SingleChange> because) {
    /** The natures of all changes, the weightiest first. */
    public Set<ChangeNature> natures() {
      var natures = EnumSet.noneOf(ChangeNature.class);
      because.forEach(change -> natures.addAll(change.natures()));
      return natures;
    }
  }

  /**
   * A difference about another area whose policy may also bear on a person from the place, on
   * either side.
   *
   * @param lane the answers about the other area itself, which may be equal on both sides
   */
  public record OtherAreaDifference(
      Area area, LaneDifference lane, boolean besideOne, boolean besideOther) {}

  /**
   * The differences between two answers about a place: its own, by subject, and those about other
   * areas whose policy may also bear.
   */
  public record PlaceDifferences(List<LaneDifference> own, List<OtherAreaDifference> beside) {}

  private Comparison(Side one, Side other) {
    this.one = one;
    this.other = other;
    var inOrder = one.known.sequence() <= other.known.sequence();
    var later = (inOrder ? other : one).known;
    this.earlier = inOrder ? one : other;
    this.decisions = new DecisionsBetween(earlier.known.sequence(), later);
    this.days = new DaysBetween(later, one.day, other.day);
  }

  /**
   * The lanes whose answers differ, in order, computed one at a time. Only lanes that have a live
   * fact on either side are compared.
   *
   * @param kinds only these; empty = all
   */
  public static Stream<LaneDifference> of(Side one, Side other, Set<String> kinds) {
    return ofLanes(one, other, lanes(one.known, other.known, kinds));
  }

  /** The lanes, of those given, whose answers differ, in the order given. */
  public static Stream<LaneDifference> ofLanes(Side one, Side other, Stream<Lane> lanes) {
    var comparison = new Comparison(one, other);
    return lanes.flatMap(lane -> comparison.of(new VerdictSource.OfLane(lane)).stream());
  }

  /**
   * The differences between two answers about a place, and about the other areas whose policy may
   * also bear on either side.
   *
   * @param place as the client wrote it
   * @param kinds only these; empty = all
   */
  public static PlaceDifferences ofArea(Side one, Side other, String place, Set<String> kinds) {
    var comparison = new Comparison(one, other);
    var subjects =
        new PlaceSubjects(one.known, other.known, place, kinds, List.of(one.day, other.day));
    return new PlaceDifferences(
        subjects.own().flatMap(source -> comparison.of(source).stream()).toList(),
        subjects.others().flatMap(area -> comparison.ofOther(area, subjects)).toList());
  }

  private Stream<OtherAreaDifference> ofOther(PlaceSubjects.Other area, PlaceSubjects subjects) {
    var onOne = subjects.mayBear(area, one.known, one.day);
    var onOther = subjects.mayBear(area, other.known, other.day);
    var source = area.source();
    var differs = !one.verdict(source).isSameAs(other.verdict(source));
    return onOne != onOther || (onOne && differs)
        ? Stream.of(new OtherAreaDifference(area.area(), lane(source), onOne, onOther))
        : Stream.empty();
  }

  /**
   * The difference between the two answers where neither side has a lane; empty where they are
   * equal.
   */
  public static Optional<LaneDifference> ofNoLane(Side one, Side other, String kind) {
    return new Comparison(one, other).of(new VerdictSource.OfLane(Lane.of(kind, Map.of())));
  }

  /** Whether either side has a lane with a live fact. */
  public static boolean hasLanes(Side one, Side other, Set<String> kinds) {
    return lanes(one.known, other.known, kinds).findAny().isPresent();
  }

  static Stream<Lane> lanes(RecordAsOf one, RecordAsOf other, Set<String> kinds) {
    return Stream.concat(one.lanes().withLiveFact().stream(), other.lanes().withLiveFact().stream())
        .filter(lane -> kinds.isEmpty() || kinds.contains(lane.kind()))
        .distinct()
        .sorted();
  }

  private Optional<LaneDifference> of(VerdictSource source) {
    return one.verdict(source).isSameAs(other.verdict(source))
        ? Optional.empty()
        : Optional.of(lane(source));
  }

  private LaneDifference lane(VerdictSource source) {
    return new LaneDifference(
        source.lane(), one.answer(source), other.answer(source), because(source));
  }

  private List<SingleChange> because(VerdictSource source) {
    var because = new ArrayList<>(decisions.about(source, earlier.day));
    because.addAll(days.in(source));
    return List.copyOf(because);
  }
}
