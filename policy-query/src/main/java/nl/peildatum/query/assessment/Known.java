package nl.peildatum.query.assessment;

import java.time.LocalDate;
import java.util.List;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.decision.DecisionId;
import org.jspecify.annotations.Nullable;

/** The record of a country at the moment from which a case is looked at. */
public interface Known {
  /**
   * The decision that set or ended the policy of a fact: of a correction the one that was
   * corrected.
   *
   * @param sequence of a Set or End that is on record, or of what stands in its place
   */
  DecisionId decidedBy(long sequence);

  /** The groups that lanes of the country know at that moment, whatever was public. */
  List<KnownGroup> groups();

  /** The day (Europe/Amsterdam) of that moment; {@code null} = before everything. */
  @Nullable LocalDate day();
}
