package nl.peildatum.query.assessment;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import nl.peildatum.area.Area;
import nl.peildatum.area.NearestAreas;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.governing.AssessmentRequest;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.GoverningRules;
import nl.peildatum.governing.Receipt;
import nl.peildatum.governing.ReceiptCodec;
import nl.peildatum.query.governing.Assessment;
import nl.peildatum.query.parameters.ResolvedMoment;
import nl.peildatum.record.CountryRecord;

/** Assesses cases, and reproduces the answer that a receipt names. */
final class CaseAssessments {
  private final CaseRecordCache countries = new CaseRecordCache();

  /**
   * The bytes of the answer to a question.
   *
   * @param moment the moment of the record that the request names, or the latest
   * @param language of the texts
   */
  byte[] assess(
      AssessmentRequest request, CaseQuestion question, ResolvedMoment moment, String language) {
    var table = GoverningRules.current();
    var known = CaseRecordAsOf.at(moment, countries);
    var elements = elements(question, table, known, language);
    var receipt =
        new Receipt(
            question,
            known.instant(),
            known.sequence(),
            language,
            Receipt.CURRENT_FORM,
            table.version(),
            EventCodec.sha256(elements));
    var didYouMean = request.namesMoment() ? List.<Area>of() : nearest(question, known);
    return AssessmentWriter.whole(
        request.caseReference(), elements, didYouMean, ReceiptCodec.write(receipt));
  }

  private static List<Area> nearest(CaseQuestion question, CaseRecordAsOf known) {
    var written = question.area();
    var areas = known.record().areas().asOf(known.sequence());
    return written == null || areas.find(written).isPresent()
        ? List.of()
        : NearestAreas.to(written, areas);
  }

  /**
   * The bytes of the answer that the receipt names; empty where this record gives another answer.
   */
  Optional<byte[]> again(Optional<String> caseReference, Receipt receipt, CountryRecord record) {
    var table = GoverningRules.ofVersion(receipt.rules()).orElseThrow();
    var known = new CaseRecordAsOf(countries, record, receipt.sequence(), receipt.beschikbaarOp());
    var elements = elements(receipt.question(), table, known, receipt.language());
    return EventCodec.sha256(elements).equals(receipt.sha256())
        ? Optional.of(
            AssessmentWriter.whole(caseReference, elements, List.of(), ReceiptCodec.write(receipt)))
        : Optional.empty();
  }

  private static byte[] elements(
      CaseQuestion question, GoverningRules table, CaseRecordAsOf known, String language) {
    var to = new ByteArrayOutputStream(8_192);
    var days = question.days(table).stream().map(on -> known.answers(question, on)).toList();
    var elements = Assessment.of(question, days, known);
    for (var i = 0; i < elements.size(); i++) {
      to.write(i == 0 ? '[' : ',');
      AssessmentWriter.element(
          elements.get(i),
          days.get(i).answers(),
          known.sequence(),
          language,
          to,
          bytes -> AnswerTooLarge.check(bytes, question.country()));
    }
    to.write(']');
    return to.toByteArray();
  }
}
