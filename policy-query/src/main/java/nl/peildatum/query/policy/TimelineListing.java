package nl.peildatum.query.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.peildatum.answer.Timeline;
import nl.peildatum.answerjson.AnswerLists;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.AreaTimeline;
import nl.peildatum.json.Listing;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** The timelines of a country or of one area as one list, for the API and for the pages. */
public final class TimelineListing {
  private TimelineListing() {}

  /**
   * The timelines of all lanes.
   *
   * @param place as written; empty = the whole country
   * @param from first day shown, inclusive, Europe/Amsterdam; null = from the beginning
   * @param until exclusive; null = without end
   */
  static Listing of(
      Coordinates asked,
      Optional<String> place,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    return first(asked, place, from, until, Long.MAX_VALUE);
  }

  /**
   * The timelines of all lanes of an area, or of the first lanes of a whole country.
   *
   * @param place as written; empty = the whole country
   * @param from first day shown, inclusive, Europe/Amsterdam; null = from the beginning
   * @param until exclusive; null = without end
   * @param most the most lanes of a whole country
   */
  public static Listing first(
      Coordinates asked,
      Optional<String> place,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      long most) {
    return place
        .map(written -> ofArea(asked, written, over(asked, written, from, until)))
        .orElseGet(
            () -> {
              var known = asked.known();
              return AnswerLists.timeline(
                  asked.head(null),
                  () -> Timeline.inTurn(known, from, until, asked.kinds()).limit(most));
            });
  }

  /**
   * The timeline of one lane; of an area, without other areas that may also bear.
   *
   * @param place as written; empty = the whole country
   * @param from first day shown, inclusive, Europe/Amsterdam; null = from the beginning
   * @param until exclusive; null = without end
   * @param wanted whether a lane is the one
   */
  public static Listing ofLane(
      Coordinates asked,
      Optional<String> place,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Predicate<Lane> wanted) {
    return place
        .map(
            written -> {
              var all = over(asked, written, from, until);
              var own = all.own().stream().filter(of -> wanted.test(of.lane())).toList();
              return ofArea(asked, written, new AreaTimeline(own, List.of(), all.absence()));
            })
        .orElseGet(
            () -> {
              var known = asked.known();
              return AnswerLists.timeline(
                  asked.head(null), () -> Timeline.inTurn(known, from, until, wanted));
            });
  }

  private static AreaTimeline over(
      Coordinates asked, String place, @Nullable LocalDate from, @Nullable LocalDate until) {
    return AreaAnswers.of(asked.known(), place, asked.kinds()).over(from, until).timeline();
  }

  private static Listing ofArea(Coordinates asked, String place, AreaTimeline timeline) {
    var head = asked.headOf(Optional.of(place), asked.areas(), asked.moment().isFinal());
    return AnswerLists.timeline(head, timeline);
  }
}
