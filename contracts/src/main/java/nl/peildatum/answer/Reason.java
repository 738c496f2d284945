package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.record.FactView;
import org.jspecify.annotations.Nullable;

/** The reason for a status. */
public sealed interface Reason {

  /**
   * Whether two reasons are equal when facts are compared by sequence only. A publication of a fact
   * that became known later, for instance, makes no difference.
   */
  default boolean isSameAs(Reason other) {
    return getClass() == other.getClass() && distinguishing(this).equals(distinguishing(other));
  }

  private static List<Object> distinguishing(Reason reason) {
    return switch (reason) {
      case StatusItself status -> List.of();
      case Ended ended -> List.of(ended);
      case Annulled annulled -> List.of(annulled.sequence(), annulled.from());
      case Uncertain uncertain -> List.of(sequence(uncertain.stood()));
      case Disputed disputed -> List.of(disputed.claims(), sequence(disputed.stood()));
      case Pending pending -> List.of(pending.fact().sequence());
      case ClosedList list -> List.of(list.by().sequence(), list.subjects());
      case OpenList open -> List.of();
    };
  }

  private static long sequence(@Nullable Stood stood) {
    return stood == null ? 0 : stood.fact().sequence();
  }

  /** No reason beside the status itself. */
  record StatusItself() implements Reason {}

  /** The way in which a policy ended. */
  enum EndedBy {
    END,
    EXPIRED,
    ANNULLED
  }

  /**
   * A policy stood before the day and has ended.
   *
   * @param endedOn the first day (inclusive, Europe/Amsterdam) on which it no longer stood
   * @param why reason as the End states it, such as WITHDRAWN; {@code null} if none is stated
   * @param claims the claimed starts of an End on whose start official sources differ, of which
   *     {@code endedOn} is the earliest; else empty
   */
  record Ended(LocalDate endedOn, EndedBy by, @Nullable String why, List<Claim> claims)
      implements Reason {}

  /**
   * A court annulled the decision.
   *
   * @param sequence sequence of the annulment
   * @param decisionId decision that recorded the annulment
   * @param from first day, inclusive, that the annulment hides
   * @param ruling the ruling of the court
   */
  record Annulled(long sequence, DecisionId decisionId, LocalDate from, LegalSource ruling)
      implements Reason {}

  /**
   * Official sources claim different starts.
   *
   * @param claims the claimed starts
   * @param stood the Set or StateNone in whose place a disputed End or StateNone would come; {@code
   *     null} if there is none, and for a Set
   */
  record Disputed(List<Claim> claims, @Nullable Stood stood) implements Reason {}

  /**
   * A start is known by its bounds only, and the day lies between them.
   *
   * @param stood the fact that stands on the day if it has not started yet; {@code null} if none
   */
  record Uncertain(@Nullable Stood stood) implements Reason {}

  /**
   * The fact that stands if a disputed fact, or a start that is not certain, is ignored.
   *
   * @param value {@code null} unless the fact is a Set
   */
  record Stood(@Nullable Map<String, Object> value, FactView fact) {
    public boolean isPolicy() {
      return value != null;
    }
  }

  /** A Set that is decided but does not stand yet. */
  record Pending(FactView fact, Map<String, Object> value) implements Reason {}

  /** The list was closed by a fact of a decision that names {@code subjects} only. */
  record ClosedList(FactView by, List<Map<String, String>> subjects) implements Reason {}

  /** No closed list is on record for the kind on the day. */
  record OpenList() implements Reason {}
}
