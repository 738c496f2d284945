package nl.peildatum.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.answer.Answer;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.answerjson.AnswerLists;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.CountryAnswers;
import nl.peildatum.json.Listing;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/** Derives the final answer to a question whose every clock is named, from the record alone. */
public final class PinnedAnswer {
  private final EvidenceQuestion question;
  private final CountryRecord record;
  private final RecordAsOf known;

  private PinnedAnswer(EvidenceQuestion question, CountryRecord record) {
    this.question = question;
    this.record = record;
    this.known = record.asKnown(question.sequence(), question.basis(), question.bekendOp());
  }

  /**
   * The body of the answer as the service sends it, UTF-8.
   *
   * @param record at least up to the sequence of the question
   */
  public static byte[] body(EvidenceQuestion question, CountryRecord record) {
    var body = new ByteArrayOutputStream();
    try {
      new PinnedAnswer(question, record).listing().json(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return body.toByteArray();
  }

  private Listing listing() {
    var written = question.area();
    return written == null ? ofCountry() : ofPlace(written);
  }

  private Listing ofCountry() {
    var day = question.geldigOp();
    var kinds = question.kinds();
    return AnswerLists.answers(
        head(null),
        () -> CountryAnswers.ofCountryInTurn(known, day, kinds),
        CountryAnswers.hasLane(known, kinds) ? Optional.<Answer>empty() : Optional.of(absence()));
  }

  private Answer absence() {
    var kind = question.kind();
    return CountryAnswers.ofNoLane(
        known, question.geldigOp(), kind == null ? Kinds.found().foremost().name() : kind);
  }

  private Listing ofPlace(String written) {
    var from = AreaAnswers.of(known, written, question.kinds());
    var areas = record.areas().asOf(question.sequence());
    return AnswerLists.ofArea(
        head(AnswerHead.place(written, areas)),
        from.on(question.geldigOp()),
        from.mayBearOn(question.geldigOp()));
  }

  private AnswerHead head(@Nullable Map<String, Object> area) {
    var recordedAt = record.decisionAt(question.sequence()).orElseThrow().recordedAt();
    var recordedOn = LawDay.of(recordedAt);
    return new AnswerHead(
        question.country(),
        area,
        question.geldigOp(),
        recordedAt,
        question.sequence(),
        true,
        null,
        question.basis(),
        question.bekendOp(),
        isAfter(question.geldigOp(), recordedOn) || isAfter(question.bekendOp(), recordedOn),
        known.absence().coverage(),
        List.of(),
        null);
  }

  private static boolean isAfter(@Nullable LocalDate day, LocalDate recordedOn) {
    return day != null && day.isAfter(recordedOn);
  }
}
