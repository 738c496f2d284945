package nl.peildatum.command.workbench.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Violation;
import nl.peildatum.governing.Receipt;
import nl.peildatum.governing.ReceiptCodec;
import nl.peildatum.governing.UnreadableReceipt;
import nl.peildatum.impact.CachesOfOneSearch;
import nl.peildatum.impact.ImpactSearch;
import nl.peildatum.impact.ReceiptLine;
import nl.peildatum.json.Json;
import nl.peildatum.json.MalformedJson;
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
  private static final int LONGEST_LINE = 64 << 10;

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
    var changed = new ArrayList<Changed>();
    var not = new ArrayList<NotCompared>();
    var lines = linesWithinLimits(sent, not);
    var compared = 0;
    for (var line : lines) {
      WorkCancelled.check();
      var wrong = new ArrayList<Wording>();
      var receipt = read(line, wrong).filter(one -> isOnRecord(one, record, wrong));
      if (receipt.isEmpty()) {
        wrong.forEach(why -> not.add(new NotCompared(line.number(), why)));
        continue;
      }
      compared++;
      var facts = search.of(receipt.get(), withDecision);
      if (!facts.isEmpty()) {
        changed.add(new Changed(line.number(), receipt.get(), facts));
      }
    }
    return new CaseComparison(record.head(), compared, changed, not);
  }

  private static List<SentReceipts.Line> linesWithinLimits(
      SentReceipts sent, List<NotCompared> not) {
    if (sent.isTooLarge()) {
      not.add(new NotCompared(0, Wording.of("body-too-large.bytes", SentReceipts.MOST_BYTES)));
      return List.of();
    }
    var lines = sent.lines();
    if (lines.size() > SentReceipts.MOST_RECEIPTS) {
      not.add(
          new NotCompared(
              0, Wording.of("too-many-receipts", SentReceipts.MOST_RECEIPTS, lines.size())));
      return List.of();
    }
    return lines;
  }

  private static Optional<Receipt> read(SentReceipts.Line line, List<Wording> wrong) {
    if (line.bytes().length > LONGEST_LINE) {
      wrong.add(Wording.of("body-too-large.question", LONGEST_LINE));
      return Optional.empty();
    }
    try {
      var read = ReceiptLine.read(Json.sent(line.bytes()));
      read.violations().stream().map(Violation::detail).forEach(wrong::add);
      return read.receipt().filter(_ -> wrong.isEmpty()).map(ReceiptCodec::read);
    } catch (MalformedJson malformed) {
      wrong.add(malformed.what());
    } catch (UnreadableReceipt unreadable) {
      wrong.add(unreadable.violation().detail());
    }
    return Optional.empty();
  }

  private static boolean isOnRecord(Receipt receipt, CountryRecord record, List<Wording> wrong) {
    var country = receipt.question().country();
    var sequence = receipt.sequence();
    if (!country.equals(record.country())) {
      wrong.add(Wording.of("receipt-of-other-country", country, record.country()));
    } else if (sequence > record.head()) {
      wrong.add(Wording.of("sequence-not-recorded", country, sequence, record.head()));
    } else {
      record
          .decisionAt(sequence)
          .filter(decision -> decision.lastSequence() != sequence)
          .ifPresent(
              decision ->
                  wrong.add(
                      Wording.of(
                          "sequence-inside-decision",
                          sequence,
                          decision.id(),
                          decision.firstSequence(),
                          decision.lastSequence(),
                          decision.firstSequence() - 1)));
    }
    return wrong.isEmpty();
  }
}
