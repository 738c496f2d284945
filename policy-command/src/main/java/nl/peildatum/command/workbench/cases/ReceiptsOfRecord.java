package nl.peildatum.command.workbench.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peildatum.command.workbench.cases.CaseComparison.NotCompared;
import nl.peildatum.decision.Violation;
import nl.peildatum.governing.Receipt;
import nl.peildatum.governing.ReceiptCodec;
import nl.peildatum.governing.UnreadableReceipt;
import nl.peildatum.impact.ReceiptLine;
import nl.peildatum.json.Json;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.wording.Wording;

/** Reads lines with receipts of one record, and collects what is wrong with the others. */
final class ReceiptsOfRecord {
  private static final int LONGEST_LINE = 64 << 10;

  private final CountryRecord record;
  private final List<NotCompared> wrong = new ArrayList<>();

  ReceiptsOfRecord(CountryRecord record) {
    this.record = record;
  }

  /** What is wrong with the lines read so far. */
  List<NotCompared> wrong() {
    return wrong;
  }

  /** The lines of the receipts; none where they are beyond the limits. */
  List<SentReceipts.Line> lines(SentReceipts sent) {
    if (sent.isTooLarge()) {
      return refused(Wording.of("body-too-large.bytes", SentReceipts.MOST_BYTES));
    }
    var lines = sent.lines();
    return lines.size() > SentReceipts.MOST_RECEIPTS
        ? refused(Wording.of("too-many-receipts", SentReceipts.MOST_RECEIPTS, lines.size()))
        : lines;
  }

  private List<SentReceipts.Line> refused(Wording why) {
    wrong.add(new NotCompared(0, why));
    return List.of();
  }

  /** The receipt in a line; empty where something is wrong with it. */
  Optional<Receipt> read(SentReceipts.Line line) {
    var faults = new ArrayList<Wording>();
    var receipt = read(line, faults);
    receipt.flatMap(this::fault).ifPresent(faults::add);
    faults.forEach(why -> wrong.add(new NotCompared(line.number(), why)));
    return receipt.filter(_ -> faults.isEmpty());
  }

  private static Optional<Receipt> read(SentReceipts.Line line, List<Wording> faults) {
    if (line.bytes().length > LONGEST_LINE) {
      faults.add(Wording.of("body-too-large.question", LONGEST_LINE));
      return Optional.empty();
    }
    try {
      var read = ReceiptLine.read(Json.sent(line.bytes()));
      read.violations().stream().map(Violation::detail).forEach(faults::add);
      return read.receipt().filter(_ -> faults.isEmpty()).map(ReceiptCodec::read);
    } catch (MalformedJson malformed) {
      faults.add(Wording.of("receipt-line"));
    } catch (UnreadableReceipt unreadable) {
      faults.add(unreadable.violation().detail());
    }
    return Optional.empty();
  }

  /** Why the record cannot have given the answer of the receipt; empty where it can. */
  private Optional<Wording> fault(Receipt receipt) {
    var country = receipt.question().country();
    var sequence = receipt.sequence();
    if (!country.equals(record.country())) {
      return Optional.of(Wording.of("receipt-of-other-country", country, record.country()));
    }
    if (sequence > record.head()) {
      return Optional.of(Wording.of("sequence-not-recorded", country, sequence, record.head()));
    }
    return record
        .decisionAt(sequence)
        .filter(decision -> decision.lastSequence() != sequence)
        .map(
            decision ->
                Wording.of(
                    "sequence-inside-decision",
                    sequence,
                    decision.id(),
                    decision.firstSequence(),
                    decision.lastSequence(),
                    decision.firstSequence() - 1));
  }
}
