package nl.peildatum.query.page.assessment;

import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.decision.Basis;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.Receipt;
import nl.peildatum.json.Milliseconds;
import nl.peildatum.query.page.entry.JsonMembers;
import nl.peildatum.query.page.entry.PublicBy;
import nl.peildatum.query.page.entry.ReadDays;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;

/**
 * A case with the answers of the API.
 *
 * @param assessment which policy governs it
 * @param hindsight what was public on its governing days, against what is known now
 * @param sinceThen what was recorded at the moment of the answer, against what is recorded now;
 *     empty where the answer is of now
 * @param record of the country, read at least up to the moment of the answer
 */
record AnsweredCase(
    CaseQuestion question,
    Receipt receipt,
    Map<String, Object> assessment,
    Map<String, Object> hindsight,
    Optional<Map<String, Object>> sinceThen,
    CountryRecord record) {

  String receiptText() {
    return JsonMembers.text(assessment, "receipt").orElseThrow();
  }

  boolean isLatest() {
    return receipt.sequence() == record.head();
  }

  /** The areas as known at the moment of the answer. */
  Gazetteer areas() {
    return record.areas().asOf(receipt.sequence());
  }

  /** The record as known at the moment of the answer. */
  RecordAsOf known() {
    return record.asKnown(receipt.sequence(), Basis.OPERATIONAL, null);
  }

  /** The filter of an element on what was public; empty where it has none. */
  Optional<PublicBy> publicBy(Map<String, Object> element) {
    return JsonMembers.day(element, "bekendOp")
        .flatMap(day -> PublicBy.of(record, receipt.sequence(), day));
  }

  /** Until when the register had read the policy of the country, for the day of an element. */
  ReadDays readDays(Map<String, Object> element) {
    return new ReadDays(
        known().absence(), JsonMembers.day(element, QuestionParameters.GELDIG_OP).orElseThrow());
  }

  /**
   * The parameters of the question, with its moment of the record and its language: they give this
   * answer again, with the checksum of the receipt, whoever asks.
   */
  PageQuery pinned() {
    var instant = receipt.beschikbaarOp();
    var parameters = CaseParameters.of(question).with(PageQuery.LANGUAGE, receipt.language());
    return instant == null
        ? parameters.with(CaseParameters.SEQUENCE, "0")
        : parameters.with(CaseParameters.BESCHIKBAAR_OP, Milliseconds.text(instant));
  }
}
