package nl.peildatum.command.workbench.cases;

import java.util.ArrayList;
import java.util.List;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.governing.Receipt;
import nl.peildatum.impact.CachesOfOneSearch;
import nl.peildatum.impact.ImpactSearch;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.WorkCancelled;
import nl.peildatum.wording.Wording;

/**
 * Answers given earlier, compared with a record that has a decision added to it.
 *
 * @param head the last sequence of the record without the decision
 * @param compared the number of cases compared
 * @param changed those whose answer would differ, in the order in which they were sent
 * @param notCompared what is wrong with the other lines, in the same order
 */
public record CaseComparison(
    long head, int compared, List<Changed> changed, List<NotCompared> notCompared) {

  /**
   * A case whose answer would differ.
   *
   * @param line its line, from 1
   * @param facts that change the answer, in the order of the record
   */
  public record Changed(int line, Receipt receipt, List<RecordedEvent> facts) {}

  /**
   * A line that could not be compared.
   *
   * @param line from 1; 0 = all lines together
   */
  public record NotCompared(int line, Wording why) {}

  /**
   * @param record of the country of the decision, without the decision
   * @param withDecision the same record with the decision added
   */
  public static CaseComparison of(
      SentReceipts sent, CountryRecord record, CountryRecord withDecision) {
    var search = new ImpactSearch(new CachesOfOneSearch());
    var receipts = new ReceiptsOfRecord(record);
    var changed = new ArrayList<Changed>();
    var compared = 0;
    for (var line : receipts.lines(sent)) {
      WorkCancelled.check();
      var receipt = receipts.read(line);
      if (receipt.isPresent()) {
        compared++;
        var facts = search.of(receipt.get(), withDecision);
        if (!facts.isEmpty()) {
          changed.add(new Changed(line.number(), receipt.get(), facts));
        }
      }
    }
    return new CaseComparison(record.head(), compared, changed, receipts.wrong());
  }
}
