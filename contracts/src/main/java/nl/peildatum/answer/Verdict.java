package nl.peildatum.answer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.PassageReference;
import nl.peildatum.record.FactView;
import org.jspecify.annotations.Nullable;

/** Status, value and deciding fact of a lane on one day, without the run of days around it. */
public record Verdict(
    Status status,
    @Nullable Map<String, Object> value,
    @Nullable FactView fact,
    Reason reason,
    Optional<Instrument> instrument,
    List<LegalSource> sources,
    List<PassageReference> passages) {

  public static Verdict without(Status status, Reason reason) {
    return new Verdict(status, null, null, reason, Optional.empty(), List.of(), List.of());
  }

  /**
   * Whether status, value and sequence of the fact are equal; a publication of the fact that became
   * known makes no difference.
   */
  public boolean hasEqualReading(Verdict other) {
    return status == other.status
        && sequence() == other.sequence()
        && Objects.equals(value, other.value);
  }

  /** Whether the two verdicts are equal by {@link #hasEqualReading} and have an equal reason. */
  public boolean isSameAs(Verdict other) {
    return hasEqualReading(other) && reason.isSameAs(other.reason);
  }

  /** Of NEVER_DESIGNATED, whether the list was closed; {@code null} for any other status. */
  public @Nullable Boolean closedList() {
    return switch (reason) {
      case Reason.ClosedList _ -> true;
      case Reason.OpenList _ -> false;
      default -> null;
    };
  }

  private long sequence() {
    return fact == null ? 0 : fact.sequence();
  }
}
