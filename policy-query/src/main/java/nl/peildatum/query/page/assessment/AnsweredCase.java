package nl.peildatum.query.page.assessment;

import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.json.Milliseconds;
import nl.peildatum.query.governing.CaseQuestion;
import nl.peildatum.query.governing.Receipt;
import nl.peildatum.query.page.entry.JsonMembers;
import nl.peildatum.query.page.frame.PageQuery;

/**
 * A case with the answers of the API.
 *
 * @param assessment which policy governs it
 * @param hindsight what was public on its governing days, against what is known now
 * @param sinceThen what was recorded at the moment of the answer, against what is recorded now;
 *     empty where the answer is of now
 * @param areas as known at the moment of the answer
 * @param head the last sequence that is recorded of the country
 */
record AnsweredCase(
    CaseQuestion question,
    Receipt receipt,
    Map<String, Object> assessment,
    Map<String, Object> hindsight,
    Optional<Map<String, Object>> sinceThen,
    Gazetteer areas,
    long head) {

  String receiptText() {
    return JsonMembers.text(assessment, "receipt").orElseThrow();
  }

  boolean isLatest() {
    return receipt.sequence() == head;
  }

  /** The parameters of the question, with its moment of the record: they give this answer again. */
  PageQuery pinned() {
    var instant = receipt.beschikbaarOp();
    var parameters = CaseParameters.of(question);
    return instant == null
        ? parameters.with(CaseParameters.SEQUENCE, "0")
        : parameters.with(CaseParameters.BESCHIKBAAR_OP, Milliseconds.text(instant));
  }
}
