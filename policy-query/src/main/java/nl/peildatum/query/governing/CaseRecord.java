package nl.peildatum.query.governing;

import java.time.LocalDate;
import java.util.List;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.decision.DecisionId;
import org.jspecify.annotations.Nullable;

/** A country's record as known at one moment, as far as an assessment needs it. */
public interface CaseRecord {
  /**
   * The decision that set or ended the policy of a fact; for a correction, the decision that was
   * corrected.
   *
   * @param sequence of a Set or End on record, or of the correction that replaces it
   */
  DecisionId decidedBy(long sequence);

  /** The groups that lanes of the country name at that moment, whether or not they were public. */
  List<KnownGroup> groups();

  /** The day (Europe/Amsterdam) of that moment; {@code null} = before everything. */
  @Nullable LocalDate day();
}
