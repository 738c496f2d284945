package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.record.FactView;
import org.jspecify.annotations.Nullable;

/** Why a status is what it is. */
public sealed interface Reason {

  /**
   * Whether it gives the same account. A fact is the same by its sequence: that its publication
   * became known since, say, is no other reason.
   */
  default boolean saysTheSameAs(Reason other) {
    return getClass() == other.getClass() && account(this).equals(account(other));
  }

  private static List<Object> account(Reason reason) {
    return switch (reason) {
      case SaidByStatus said -> List.of();
      case Ended ended -> List.of(ended);
      case Annulled annulled -> List.of(annulled.sequence(), annulled.from());
      case Disputed disputed -> List.of(disputed.claims(), sequence(disputed.stood()));
      case Pending pending -> List.of(pending.fact().sequence());
      case ClosedList list -> List.of(list.by().sequence(), list.subjects());
      case OpenList open -> List.of();
    };
  }

  private static long sequence(@Nullable Stood stood) {
    return stood == null ? 0 : stood.fact().sequence();
  }

  /** The status says it all. */
  record SaidByStatus() implements Reason {}

  /** How a policy came to its end. */
  enum EndedBy {
    END,
    EXPIRED,
    ANNULLED
  }

  /**
   * @param endedOn the first day (inclusive, Europe/Amsterdam) on which it was over
   * @param why as the End states it, such as WITHDRAWN; {@code null} where it states nothing
   */
  record Ended(LocalDate endedOn, EndedBy by, @Nullable String why) implements Reason {}

  /**
   * @param from first hidden day, inclusive
   */
  record Annulled(long sequence, DecisionId decisionId, LocalDate from, LegalSource ruling)
      implements Reason {}

  /**
   * @param stood what an End that is disputed would end
   */
  record Disputed(List<Claim> claims, @Nullable Stood stood) implements Reason {}

  /** What stands without the disputed End. */
  record Stood(Map<String, Object> value, FactView fact) {}

  /** What is decided but does not stand yet. */
  record Pending(FactView fact, Map<String, Object> value) implements Reason {}

  /** The list was closed by a fact of a decision that names {@code subjects} only. */
  record ClosedList(FactView by, List<Map<String, String>> subjects) implements Reason {}

  /** Nobody said that the list was closed. */
  record OpenList() implements Reason {}
}
