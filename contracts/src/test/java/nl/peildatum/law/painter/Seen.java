package nl.peildatum.law.painter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reads off the wall on one day. Facts are sequences, days numbers; what does not
 * apply is null.
 *
 * @param fact the deciding fact
 * @param dates of the deciding fact, where it is a Set, a StateNone or an End
 * @param on the day an absence began (ENDED)
 * @param by END, EXPIRED or ANNULLED (ENDED)
 * @param why the annulment, the pending fact, the closed list, or what stood under a disputed End
 *     or stands where another start is not certain
 * @param stood the value of what stood or stands so, where it is a Set
 * @param list days claimed (DISPUTED, and ENDED by an end of which they are claimed), lanes on a
 *     closed list (NEVER_DESIGNATED)
 */
public record Seen(
    String status,
    @Nullable Integer fact,
    @Nullable Dates dates,
    @Nullable Integer value,
    @Nullable Integer from,
    @Nullable Integer until,
    @Nullable Turn previous,
    @Nullable Turn next,
    @Nullable Integer on,
    @Nullable String by,
    @Nullable Integer why,
    @Nullable Integer stood,
    List<Integer> list) {

  /** What is said of the day, without the stretch around it and its neighbours. */
  public Seen said() {
    return new Seen(status, fact, null, value, null, null, null, null, on, by, why, stood, list);
  }

  /**
   * @param from the last of the days between which it started, where only these are known
   */
  public record Dates(
      @Nullable Integer from,
      Paper.@Nullable Bounds bounds,
      @Nullable Integer until,
      @Nullable Integer formalFrom,
      boolean retroactive) {}

  /**
   * A run of days, by its first.
   *
   * @param on null where it has none
   */
  public record Turn(
      @Nullable Integer on, String status, @Nullable Integer fact, @Nullable Integer value) {}

  /** From an area to one that it came from, or is a part of; a parent has no day. */
  public record Step(int area, String kind, @Nullable Integer on) {}

  /**
   * What somebody from an area hears about one subject.
   *
   * @param lane null where no lane of the legend says it
   * @param unknown the kind that says that the place is not known; null where none does
   */
  public record FromArea(
      @Nullable Integer lane, @Nullable String unknown, Seen seen, List<Step> lineage) {
    public FromArea(@Nullable Integer lane, Seen seen, List<Step> lineage) {
      this(lane, null, seen, lineage);
    }
  }

  /** What another area hears, of which somebody from the area may be as well. */
  public record Beside(int area, FromArea heard) {}

  /**
   * What turns on a day for somebody from an area.
   *
   * @param other area that is heard of beside; null = what is heard of the area itself
   * @param what STARTS, ENDS or CHANGES
   * @param before null where the other area is not beside
   * @param after null where the other area is not beside
   */
  public record Change(
      int day,
      @Nullable Integer other,
      String subject,
      String what,
      @Nullable Seen before,
      @Nullable Seen after) {}

  /** Another area, and what is heard of there. */
  public record Whereabouts(int area, String subject) {}

  /** A longest run of days on which a lane reads one thing before and another after. */
  public record Difference(
      int lane, @Nullable Integer from, @Nullable Integer until, Reading before, Reading after) {}

  /** The same of every lane of a kind that nothing was ever said about. */
  public record AbsenceDifference(
      String kind,
      @Nullable Integer from,
      @Nullable Integer until,
      Reading before,
      Reading after) {}

  /**
   * The same of what somebody from an area reads about a subject.
   *
   * @param subject kind, and what narrows it beside the area
   */
  public record AreaDifference(
      int area,
      String subject,
      @Nullable Integer from,
      @Nullable Integer until,
      Told before,
      Told after) {}

  public record Told(Reading reading, List<Step> lineage) {}

  /** All of a status that a change of it shows. */
  public record Reading(String status, @Nullable Integer fact, @Nullable Integer value) {}

  public Reading reading() {
    return new Reading(status, fact, value);
  }

  /** A longest run of days that read the same. */
  public record Run(
      @Nullable Integer from,
      @Nullable Integer until,
      String status,
      @Nullable Integer fact,
      @Nullable Integer value) {}
}
