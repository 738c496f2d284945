package nl.peildatum.command.refusal;

import java.util.List;
import java.util.OptionalLong;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;

/** Refuses because the country's head is not the one that the administrator saw. */
public final class StaleHead extends Refusal {
  private static final long serialVersionUID = 1L;

  private final long expected;
  private final transient CountryRecord record;

  /**
   * @param expected the sequence that the administrator stated
   */
  StaleHead(long expected, CountryRecord record) {
    super("the head is %d, not %d".formatted(record.head(), expected));
    this.expected = expected;
    this.record = record;
  }

  /**
   * Refuses if the head differs from the expected one. A decision without a well-formed id is not
   * refused here: the rules report that first.
   */
  public static void refuse(SentDecision sent, OptionalLong expected, CountryRecord record) {
    if (sent.id() != null && expected.isPresent() && expected.getAsLong() != record.head()) {
      throw new StaleHead(expected.getAsLong(), record);
    }
  }

  public long expected() {
    return expected;
  }

  public long head() {
    return record.head();
  }

  public List<RecordedDecision> cameInBetween() {
    return record.decisions().stream().filter(d -> d.lastSequence() > expected).toList();
  }
}
