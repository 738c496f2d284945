package nl.peildatum.law.painter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A country's record on paper. Days are small numbers, and what is aimed at is named by an id that
 * stays when other acts are struck out.
 */
public record Paper(List<Decision> decisions) {

  public enum Sort {
    LETTER,
    CIRCULAR,
    GAZETTE,
    RULING,
    REGULATION,
    EU_ACT,
    REGISTER,
    DATA_CORRECTION
  }

  public record Instrument(
      Sort sort,
      int decided,
      @Nullable Integer announced,
      @Nullable Integer published,
      @Nullable Integer operational,
      @Nullable Integer formal) {

    public int publicOn() {
      if (announced != null) {
        return announced;
      }
      return published != null ? published : decided;
    }

    public int startByDefault() {
      if (operational != null) {
        return operational;
      }
      return announced != null ? announced : decided;
    }

    public boolean is(Sort other) {
      return sort == other;
    }
  }

  /**
   * Days between which something started that stands from the last of them on.
   *
   * @param notBefore null where nobody says
   */
  public record Bounds(int notAfter, @Nullable Integer notBefore) {
    boolean leaveOpen(int day) {
      return day < notAfter && (notBefore == null || day >= notBefore);
    }
  }

  /** A day, or claims of sources that differ, or bounds, or none of these: not known. */
  public record Start(@Nullable Integer day, List<Integer> claims, @Nullable Bounds bounds) {
    public static final Start UNKNOWN = new Start(null, List.of(), null);

    public static Start on(int day) {
      return new Start(day, List.of(), null);
    }

    public static Start claimed(List<Integer> days) {
      return new Start(null, List.copyOf(days), null);
    }

    public static Start claimed(int one, int other) {
      return claimed(List.of(one, other));
    }

    public static Start within(int notAfter, @Nullable Integer notBefore) {
      return new Start(null, List.of(), new Bounds(notAfter, notBefore));
    }

    /** First day that is painted. */
    public @Nullable Integer earliest() {
      if (day != null) {
        return day;
      }
      if (bounds != null) {
        return bounds.notAfter();
      }
      return claims.isEmpty() ? null : java.util.Collections.min(claims);
    }

    public boolean known() {
      return earliest() != null;
    }
  }

  /** What a rectangle paints. */
  public enum Paint {
    /** A value. */
    SET,
    /** That there is none, as somebody said in so many words. */
    NONE,
    /** That it is over. */
    END
  }

  /** A Set, a StateNone or an End as it reads once what it inherited is filled in. */
  public record Rectangle(
      Paint paint,
      Start from,
      @Nullable Integer until,
      Start formal,
      boolean overrules,
      boolean onlyThese,
      boolean noFormalAct,
      int value) {

    public Rectangle(
        boolean end,
        Start from,
        @Nullable Integer until,
        Start formal,
        boolean overrules,
        boolean onlyThese,
        boolean noFormalAct,
        int value) {
      this(
          end ? Paint.END : Paint.SET,
          from,
          until,
          formal,
          overrules,
          onlyThese,
          noFormalAct,
          value);
    }

    public boolean end() {
      return paint == Paint.END;
    }

    public boolean none() {
      return paint == Paint.NONE;
    }

    public boolean sets() {
      return paint == Paint.SET;
    }
  }

  /** Which keys a replacement states; what it does not state it inherits. */
  public record Stated(
      boolean from,
      boolean until,
      boolean formal,
      boolean overrules,
      boolean onlyThese,
      boolean noFormalAct,
      boolean value) {}

  public sealed interface Act {
    int id();
  }

  /** What a court does not look at: it keeps its place on the record axis and says nothing. */
  public record LeftOut(int id) implements Act {}

  /**
   * @param extending continues what stands in the lane and was planned to end
   */
  public record Put(int id, int lane, Rectangle rectangle, boolean extending) implements Act {
    public Put(int id, int lane, Rectangle rectangle) {
      this(id, lane, rectangle, false);
    }
  }

  public record Correct(int id, int target, Stated stated, Rectangle replacement) implements Act {

    /** What it says in the place of {@code old}: an absent key is inherited. */
    public Rectangle over(Rectangle old) {
      return Desk.replaced(old, this);
    }
  }

  public record Retract(int id, int target) implements Act {}

  public record Annul(int id, int target, int from) implements Act {}

  public record Commence(int id, int target, int from, @Nullable Integer formal) implements Act {}

  public record Publish(int id, int decision, int published, int formal) implements Act {}

  /**
   * What performed a decision was noted down wrongly.
   *
   * @param now as it should have been
   */
  public record Amend(int id, int decision, Instrument now) implements Act {}

  /**
   * @param kinds that were read; empty for all
   */
  public record Cover(int id, int from, @Nullable Integer until, List<String> kinds)
      implements Act {
    boolean names(String kind) {
      return kinds.isEmpty() || kinds.contains(kind);
    }

    boolean contains(int day) {
      return from <= day && (until == null || day < until);
    }
  }

  public record Declare(int id, int from, @Nullable Integer until) implements Act {}

  /** An area is known from now on. */
  public record Register(int id, int area, @Nullable Integer parent) implements Act {}

  /** An area that is known lies in another, from now on. */
  public record Place(int id, int area, int parent) implements Act {}

  /** An area that is known may be asked for by another name too, from now on. */
  public record Call(int id, int area) implements Act {
    private static final int OTHER_NAMES = 1_000_000;

    /** The number that means an area by its other name. */
    public static int otherName(int area) {
      return area + OTHER_NAMES;
    }

    static boolean isOtherName(int number) {
      return number >= OTHER_NAMES;
    }

    static int areaOf(int otherName) {
      return otherName - OTHER_NAMES;
    }
  }

  /**
   * @param on first day of the successors
   * @param kind SPLIT, MERGE or RENAME
   * @param ends whether the predecessor is no more from that day on
   */
  public record Succeed(
      int id, int predecessor, List<Integer> successors, int on, String kind, boolean ends)
      implements Act {}

  /** What rests on the source of these decisions should be looked at again. */
  public record Supersede(int id) implements Act {}

  public record Decision(int id, Instrument instrument, List<Act> acts) {}

  /** An act with its place on the record axis: a decision takes a number too, before its acts. */
  public record Noted(int sequence, Decision decision, Act act) {}

  public List<Noted> noted() {
    var noted = new java.util.ArrayList<Noted>();
    var sequence = 0;
    for (var decision : decisions) {
      sequence++;
      for (var act : decision.acts()) {
        noted.add(new Noted(++sequence, decision, act));
      }
    }
    return noted;
  }

  /** The number of the last event of the first {@code count} decisions. */
  public int head(int count) {
    return decisions.subList(0, count).stream().mapToInt(d -> 1 + d.acts().size()).sum();
  }

  /** With each decision performed by what it turned out to be: nothing is left to be amended. */
  public Paper amended() {
    var now = new java.util.HashMap<Integer, Instrument>();
    for (var decision : decisions) {
      for (var act : decision.acts()) {
        if (act instanceof Amend amend) {
          now.put(amend.decision(), amend.now());
        }
      }
    }
    return now.isEmpty()
        ? this
        : new Paper(
            decisions.stream()
                .map(
                    decision ->
                        new Decision(
                            decision.id(),
                            now.getOrDefault(decision.id(), decision.instrument()),
                            decision.acts().stream().map(Paper::silenced).toList()))
                .toList());
  }

  private static Act silenced(Act act) {
    return act instanceof Amend ? new Supersede(act.id()) : act;
  }

  public Paper first(int count) {
    return new Paper(decisions.subList(0, count));
  }

  public Paper and(Decision decision) {
    var more = new java.util.ArrayList<>(decisions);
    more.add(decision);
    return new Paper(List.copyOf(more));
  }
}
