package nl.peildatum.query.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.AreaTimeline;
import nl.peildatum.decision.Basis;
import nl.peildatum.difference.AreaDifference;
import nl.peildatum.time.Lane;
import nl.peildatum.time.LongestRuns;
import org.jspecify.annotations.Nullable;

/**
 * A change of the answer about a place, or about another area whose policy may also bear, with the
 * longest run of days on which it is one and the same change.
 *
 * @param other the other area; {@code null} = the place itself
 * @param lane the own lane of the place, or of the other area, which names the subject
 * @param from inclusive, Europe/Amsterdam; {@code null} = no first day
 * @param until exclusive; {@code null} = no last day
 * @param before {@code null} = the other area's policy did not bear
 * @param after {@code null} = the other area's policy does not bear
 */
public record PlaceDifference(
    @Nullable Area other,
    Lane lane,
    Basis basis,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    AreaDifference.@Nullable AnswerWithLineage before,
    AreaDifference.@Nullable AnswerWithLineage after) {
  /** The order of the changes of a step on one basis, but for the days of one subject. */
  static final Comparator<PlaceDifference> ORDER =
      Comparator.comparing((PlaceDifference change) -> change.other != null)
          .thenComparing(PlaceDifference::lane)
          .thenComparing(PlaceDifference::basis);

  /**
   * The key of a pair: the id of the other area, or null for the place, and the lane that names the
   * subject.
   */
  private record SubjectKey(@Nullable AreaId other, Lane lane) {}

  /**
   * The answers about one subject on two timelines, or on two days of one.
   *
   * @param other the other area as last known; {@code null} = the place itself
   */
  private record Pair(
      @Nullable Area other,
      Lane lane,
      List<AreaTimeline.AnsweredSegment> before,
      List<AreaTimeline.AnsweredSegment> after) {}

  /** The changes between two timelines, in the order of subjects, other areas last. */
  public static List<PlaceDifference> between(AreaTimeline then, AreaTimeline now, Basis basis) {
    return pairs(then, now).flatMap(pair -> between(pair, basis)).sorted(ORDER).toList();
  }

  /**
   * The changes from the day before to a day, each with the run of days on which the new answer
   * lasts.
   *
   * @param known the timeline of the two days
   * @param day Europe/Amsterdam
   * @param from the answers for the place, which tell how long an answer lasts
   */
  public static List<PlaceDifference> overnight(
      AreaTimeline known, Basis basis, LocalDate day, AreaAnswers from) {
    return pairs(known, known)
        .flatMap(pair -> overnight(pair, basis, day, from).stream())
        .sorted(ORDER)
        .toList();
  }

  /**
   * The first days of all runs in a range of days, Europe/Amsterdam: {@code after} exclusive,
   * {@code last} inclusive.
   *
   * @param known the timeline of these days
   */
  public static SortedSet<LocalDate> daysWithin(
      AreaTimeline known, LocalDate after, LocalDate last) {
    var days = new TreeSet<LocalDate>();
    pairs(known, known).forEach(pair -> addBounds(pair.after, days));
    return days.subSet(after.plusDays(1), last.plusDays(1));
  }

  private static Stream<Pair> pairs(AreaTimeline then, AreaTimeline now) {
    var pairs = new ArrayList<Pair>();
    var own = new TreeMap<Lane, Pair>();
    then.own()
        .forEach(of -> own.put(of.lane(), own(of.lane(), of.segments(), now.absenceIn(of.lane()))));
    now.own()
        .forEach(
            of ->
                own.put(
                    of.lane(),
                    own(
                        of.lane(),
                        Optional.ofNullable(own.get(of.lane()))
                            .map(Pair::before)
                            .orElseGet(() -> then.absenceIn(of.lane())),
                        of.segments())));
    pairs.addAll(own.values());
    pairs.addAll(ofOthers(then, now));
    return pairs.stream();
  }

  private static List<Pair> ofOthers(AreaTimeline then, AreaTimeline now) {
    var others = new LinkedHashMap<SubjectKey, Area>();
    Stream.concat(then.beside().stream(), now.beside().stream())
        .forEach(of -> others.put(new SubjectKey(of.area().id(), of.lane()), of.area()));
    return others.entrySet().stream()
        .map(
            of ->
                new Pair(
                    of.getValue(),
                    of.getKey().lane,
                    segments(of.getKey(), then),
                    segments(of.getKey(), now)))
        .toList();
  }

  private static List<AreaTimeline.AnsweredSegment> segments(SubjectKey key, AreaTimeline in) {
    return in.beside().stream()
        .filter(of -> of.lane().equals(key.lane) && of.area().id().equals(key.other))
        .flatMap(of -> of.segments().stream())
        .toList();
  }

  private static Pair own(
      Lane lane,
      List<AreaTimeline.AnsweredSegment> before,
      List<AreaTimeline.AnsweredSegment> after) {
    return new Pair(null, lane, before, after);
  }

  private static Stream<PlaceDifference> between(Pair pair, Basis basis) {
    var turning = new TreeSet<LocalDate>();
    addBounds(pair.before, turning);
    addBounds(pair.after, turning);
    return LongestRuns.thatDiffer(
            turning, day -> on(pair.before, day), day -> on(pair.after, day), PlaceDifference::same)
        .map(
            run ->
                new PlaceDifference(
                    pair.other,
                    pair.lane,
                    basis,
                    run.from(),
                    run.until(),
                    run.result().before().orElse(null),
                    run.result().after().orElse(null)));
  }

  private static Optional<PlaceDifference> overnight(
      Pair pair, Basis basis, LocalDate day, AreaAnswers from) {
    var before = on(pair.after, day.minusDays(1));
    var after = on(pair.after, day);
    if (same(before, after)) {
      return Optional.empty();
    }
    return Optional.of(
        new PlaceDifference(
            pair.other,
            pair.lane,
            basis,
            day,
            pair.other == null
                ? from.endOfRun(pair.lane, day)
                : from.endOfRun(pair.other, pair.lane, day),
            before.orElse(null),
            after.orElse(null)));
  }

  private static void addBounds(
      List<AreaTimeline.AnsweredSegment> segments, NavigableSet<LocalDate> to) {
    for (var segment : segments) {
      Stream.of(
              Optional.ofNullable(segment.segment().from()),
              Optional.ofNullable(segment.segment().until()))
          .flatMap(Optional::stream)
          .forEach(to::add);
    }
  }

  private static Optional<AreaDifference.AnswerWithLineage> on(
      List<AreaTimeline.AnsweredSegment> segments, LocalDate day) {
    return segments.stream()
        .filter(segment -> segment.contains(day))
        .map(AreaDifference.AnswerWithLineage::of)
        .findFirst();
  }

  private static boolean same(
      Optional<AreaDifference.AnswerWithLineage> one,
      Optional<AreaDifference.AnswerWithLineage> other) {
    return one.isPresent() == other.isPresent()
        && one.map(answer -> answer.hasEqualReading(Objects.requireNonNull(other.orElse(null))))
            .orElse(true);
  }
}
