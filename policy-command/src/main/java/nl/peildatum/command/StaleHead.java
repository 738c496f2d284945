package nl.peildatum.command;

import java.util.List;
import java.util.OptionalLong;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;

/** The country's record is not where the administrator saw it. */
final class StaleHead extends Refusal {
  private static final long serialVersionUID = 1L;

  private final long expected;
  private final transient CountryRecord record;

  /**
   * @param expected the sequence that the administrator named
   */
  StaleHead(long expected, CountryRecord record) {
    super("the head is %d, not %d".formatted(record.head(), expected));
    this.expected = expected;
    this.record = record;
  }

  /** A decision without an id of its own is told that first, by the rules. */
  static void refuse(SentDecision sent, OptionalLong expected, CountryRecord record) {
    if (sent.id() != null && expected.isPresent() && expected.getAsLong() != record.head()) {
      throw new StaleHead(expected.getAsLong(), record);
    }
  }

  long expected() {
    return expected;
  }

  long head() {
    return record.head();
  }

  List<RecordedDecision> cameInBetween() {
    return record.decisions().stream().filter(d -> d.lastSequence() > expected).toList();
  }
}
