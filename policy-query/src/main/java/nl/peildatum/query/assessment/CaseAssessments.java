package nl.peildatum.query.assessment;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.peildatum.area.Area;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.NearestAreas;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.query.governing.Assessment;
import nl.peildatum.query.governing.CaseQuestion;
import nl.peildatum.query.governing.GoverningRules;
import nl.peildatum.query.governing.Receipt;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;

/** Assesses cases, and reproduces the answer that a receipt names. */
public final class CaseAssessments {
  private final CountriesThen countries = new CountriesThen();

  /**
   * @param instant the moment of the record, UTC; {@code null} before everything
   * @param sequence the last of a whole decision up to that moment, inclusive
   * @param suggests whether to name the areas that may have been meant by an unknown place
   * @param language of the texts
   */
  public byte[] assess(
      Optional<String> caseReference,
      CaseQuestion question,
      CountryRecord record,
      long sequence,
      @Nullable Instant instant,
      boolean suggests,
      String language) {
    var table = GoverningRules.current();
    var known = new KnownThen(countries, record, sequence, instant);
    var elements = elements(question, table, known, language);
    var receipt =
        new Receipt(
            question,
            instant,
            sequence,
            language,
            AssessmentWriter.FORM,
            table.version(),
            EventCodec.sha256(elements));
    var didYouMean = suggests ? nearest(question, record.areas().asOf(sequence)) : List.<Area>of();
    return AssessmentWriter.whole(caseReference, elements, didYouMean, ReceiptCodec.write(receipt));
  }

  private static List<Area> nearest(CaseQuestion question, Gazetteer areas) {
    var written = question.area();
    return written == null || areas.find(written).isPresent()
        ? List.of()
        : NearestAreas.to(written, areas);
  }

  /**
   * The bytes of the answer that the receipt names; empty where this record gives another answer.
   */
  public Optional<byte[]> again(
      Optional<String> caseReference, Receipt receipt, CountryRecord record) {
    var table = GoverningRules.ofVersion(receipt.rules()).orElseThrow();
    var known = new KnownThen(countries, record, receipt.sequence(), receipt.beschikbaarOp());
    var elements = elements(receipt.question(), table, known, receipt.language());
    return EventCodec.sha256(elements).equals(receipt.sha256())
        ? Optional.of(
            AssessmentWriter.whole(caseReference, elements, List.of(), ReceiptCodec.write(receipt)))
        : Optional.empty();
  }

  private static byte[] elements(
      CaseQuestion question, GoverningRules table, KnownThen known, String language) {
    var to = new ByteArrayOutputStream(8_192);
    var looked = question.days(table).stream().map(on -> known.look(question, on)).toList();
    var elements = Assessment.of(question, looked, known);
    for (var i = 0; i < elements.size(); i++) {
      to.write(i == 0 ? '[' : ',');
      AssessmentWriter.element(
          elements.get(i),
          looked.get(i).answers(),
          known.sequence(),
          language,
          to,
          bytes -> AnswerTooLarge.check(bytes, question.country()));
    }
    to.write(']');
    return to.toByteArray();
  }
}
