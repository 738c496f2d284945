package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Answers;
import nl.peildatum.answer.Reason;
import nl.peildatum.answer.Status;
import nl.peildatum.answer.Verdict;
import nl.peildatum.area.Area;
import nl.peildatum.areaanswer.PathVerdicts.PathVerdict;
import nl.peildatum.lineage.Path;
import nl.peildatum.lineage.Paths;
import nl.peildatum.lineage.SplitAreas;
import nl.peildatum.record.LaneAsOf;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;
import nl.peildatum.time.RunOfDays;
import nl.peildatum.time.SameDays;
import org.jspecify.annotations.Nullable;

/**
 * The answers for a person from a place: for each subject one timeline, in which different lanes
 * may answer on different days. Includes the policy of other areas that may also apply to that
 * person.
 */
public final class AreaAnswers {
  private static final Comparator<OtherAreaVerdict> BY_LANE_AND_AREA =
      Comparator.comparing((OtherAreaVerdict other) -> other.onPath().by().lane().lane())
          .thenComparing(other -> other.area().id().value());

  public static final Verdict PLACE_UNKNOWN =
      Verdict.without(Status.PLACE_UNKNOWN, new Reason.StatusItself());

  private final RecordAsOf known;
  private final PathVerdicts path;
  private final OtherAreas others;
  private final @Nullable UnknownPlace unknown;
  private final String named;

  private AreaAnswers(
      RecordAsOf known,
      PathVerdicts path,
      OtherAreas others,
      @Nullable UnknownPlace unknown,
      String named) {
    this.known = known;
    this.path = path;
    this.others = others;
    this.unknown = unknown;
    this.named = named;
  }

  /**
   * The answers for a place, whether it is in the gazetteer or not.
   *
   * @param written the place, as the client wrote it
   * @param kinds only these kinds; empty = all
   */
  public static AreaAnswers of(RecordAsOf known, String written, Set<String> kinds) {
    return of(known, written, written, kinds);
  }

  /**
   * The answers for a place that may be in the gazetteer at another moment.
   *
   * @param written the place, as the client wrote it
   * @param named the id of the area that it means at that other moment, which names the lanes of
   *     the place while it is unknown; {@code written} if it means none
   * @param kinds only these kinds; empty = all
   */
  public static AreaAnswers of(RecordAsOf known, String written, String named, Set<String> kinds) {
    return known
        .areas()
        .find(written)
        .map(area -> of(known, area, kinds))
        .orElseGet(() -> ofUnknownPlace(known, named, kinds));
  }

  /**
   * The answers for an area.
   *
   * @param kinds only these kinds; empty = all
   */
  public static AreaAnswers of(RecordAsOf known, Area area, Set<String> kinds) {
    var paths = Paths.of(area, known.areas());
    var path = new PathVerdicts(known, LaneSelection.of(known, paths, kinds));
    var others = OtherAreas.of(known, kinds, path, paths, SplitAreas.of(paths));
    return new AreaAnswers(known, path, others, null, area.id().value());
  }

  /**
   * The answers for a place that is not in the gazetteer. The status is never "not designated":
   * each kind that is recorded by area answers that the place is unknown, and policy of the whole
   * country is answered as usual.
   *
   * @param kinds only these kinds; empty = all
   */
  private static AreaAnswers ofUnknownPlace(RecordAsOf known, String written, Set<String> kinds) {
    var place = UnknownPlace.of(known, written, kinds);
    var path = new PathVerdicts(known, place.lanes());
    return new AreaAnswers(
        known, path, OtherAreas.ofUnknownPlace(known, kinds, path), place, Path.WHOLE_COUNTRY);
  }

  /**
   * The answers of all lanes that apply to a person from the place. For an unknown place, the
   * answers PLACE_UNKNOWN come first.
   *
   * @param day Europe/Amsterdam
   */
  public List<Answer> on(LocalDate day) {
    var onDay = onDay(day);
    var place = unknown;
    var placeUnknown =
        place == null ? Stream.<Answer>empty() : place.lanesOfKinds().map(onDay::placeUnknown);
    var answers = path.subjects().stream().map(onDay::onPath);
    return Stream.concat(placeUnknown, answers).toList();
  }

  /**
   * The answers of other areas that a person from the place may also come from. These are: areas
   * that lie inside the place, and areas of which the register does not know where they lie; if one
   * of several predecessors answers, the other predecessors in which policy stands; and areas that
   * came by a split out of the place or of what it lies in, if their answer differs.
   *
   * @param day Europe/Amsterdam
   */
  public List<OtherAreaAnswer> mayBearOn(LocalDate day) {
    return mayBearOn(day, Long.MAX_VALUE);
  }

  /**
   * The first of the answers of {@link #mayBearOn(LocalDate)}.
   *
   * @param day Europe/Amsterdam
   * @param most the most answers
   */
  public List<OtherAreaAnswer> mayBearOn(LocalDate day, long most) {
    var onDay = onDay(day);
    return othersOn(day)
        .sorted(BY_LANE_AND_AREA)
        .limit(most)
        .map(other -> new OtherAreaAnswer(other.area(), onDay.ofOtherArea(other)))
        .toList();
  }

  /**
   * The subjects that a place has an answer about at either of two moments, in order.
   *
   * @param written as the client wrote the place
   * @param named the id of the area that it means at either moment; {@code written} if it means
   *     none
   * @param kinds only these kinds; empty = all
   */
  public static Stream<Subject> subjects(
      String written, String named, Set<String> kinds, RecordAsOf one, RecordAsOf other) {
    return Stream.of(one, other)
        .flatMap(known -> of(known, written, named, kinds).subjects())
        .distinct()
        .sorted(Comparator.comparing(subject -> subject.in(named)));
  }

  private Stream<Subject> subjects() {
    var placeUnknown =
        unknown == null ? Stream.<Subject>empty() : unknown.lanesOfKinds().map(Subject::of);
    return Stream.concat(placeUnknown, path.subjects().stream());
  }

  /** The own lanes of the place that name the subjects of {@link #over}. */
  public Stream<Lane> ownLanes() {
    var placeUnknown = unknown == null ? Stream.<Lane>empty() : unknown.lanesOfKinds();
    return Stream.concat(placeUnknown, path.subjects().stream().map(subject -> subject.in(named)));
  }

  /**
   * The answer about a subject, also if no path leads to a lane of that subject.
   *
   * @param day Europe/Amsterdam
   */
  public Answer answer(Subject subject, LocalDate day) {
    if (path.on(subject, new RunOfDays(day)).isPresent()) {
      return onDay(day).onPath(subject);
    }
    return unknown == null
        ? Answers.on(known, LaneAsOf.empty(subject.in(named)), day)
        : onDay(day).placeUnknown(subject.in(unknown.written()));
  }

  /**
   * The answers for the place on all days of a period.
   *
   * @param from inclusive, Europe/Amsterdam; {@code null} = from the beginning
   * @param until exclusive; {@code null} = without end
   */
  public AnswersOverDays over(@Nullable LocalDate from, @Nullable LocalDate until) {
    return new AnswersOverDays(known, path, others, unknown, named, from, until);
  }

  /**
   * Whether another area may be given beside the answers for two reasons on one day, each with an
   * answer: an area that split off, and became part of the place again. Which of them comes first
   * in a timeline depends on its days.
   */
  public boolean mayGiveOneAreaTwice() {
    return others.hasSplitAreaOnPath();
  }

  /**
   * The end of the longest run of days from a day on with one timeline segment of an own lane, or
   * without any.
   *
   * @param lane as an own lane of the timeline names its subject; of any other lane, absence
   * @param day first day of the run, inclusive, Europe/Amsterdam
   * @return exclusive; {@code null} = no last day
   */
  public @Nullable LocalDate endOfRun(Lane lane, LocalDate day) {
    if (unknown != null && unknown.lanesOfKinds().anyMatch(lane::equals)) {
      return null;
    }
    var own = path.subjects().stream().filter(subject -> subject.in(named).equals(lane)).findAny();
    return own.isPresent()
        ? SameDays.from(
                day, run -> path.on(own.get(), run).orElseThrow(), PathVerdict::hasEqualReading)
            .until()
        : SameDays.from(day, run -> absence(lane.kind(), run), Verdict::hasEqualReading).until();
  }

  /**
   * The end of the longest run of days from a day on with one timeline segment of another area
   * about a subject, or without any.
   *
   * @param lane as the timeline of the other area names its subject
   * @param day first day of the run, inclusive, Europe/Amsterdam
   * @return exclusive; {@code null} = no last day
   */
  public @Nullable LocalDate endOfRun(Area other, Lane lane, LocalDate day) {
    return SameDays.from(
            day, run -> others.of(other, lane, run), OtherAreaVerdict::haveEqualReadings)
        .until();
  }

  private Verdict absence(String kind, RunOfDays run) {
    return AnswersOverDays.absence(known, unknown, kind, run);
  }

  /**
   * The verdicts of other areas on a day.
   *
   * @param day Europe/Amsterdam
   */
  public Stream<OtherAreaVerdict> othersOn(LocalDate day) {
    return others.on(day);
  }

  static PathVerdict placeUnknown(Lane own) {
    return new PathVerdict(ReachedLane.alone(LaneAsOf.empty(own)), PLACE_UNKNOWN);
  }

  private AnswersOnDay onDay(LocalDate day) {
    return new AnswersOnDay(known, path, others, day);
  }
}
