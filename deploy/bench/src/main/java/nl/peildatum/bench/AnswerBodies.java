package nl.peildatum.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.answer.Answer;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.answerjson.AnswerLists;
import nl.peildatum.answerjson.AnswerWriter;
import nl.peildatum.area.Area;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.CountryAnswers;
import nl.peildatum.decision.Basis;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of answers about one country, made in this process by the code of {@code contracts} alone.
 * They are final and on the operational basis.
 */
public final class AnswerBodies {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final int MAX_BYTES = 1 << 20;

  private final CountryRecord record;

  public AnswerBodies(CountryRecord record) {
    this.record = record;
  }

  /**
   * Returns the body of an answer about one area.
   *
   * @param day Europe/Amsterdam
   * @param sequence of the last event of a decision; what was recorded later is left out
   * @param bekendOp only what was public on this day (inclusive); null = no filter
   */
  public byte[] ofArea(Area area, LocalDate day, long sequence, @Nullable LocalDate bekendOp) {
    var known = record.asKnown(sequence, Basis.OPERATIONAL, bekendOp);
    var answers = AreaAnswers.of(known, area, Set.of());
    var head = AnswerWriter.head(head(day, known, area, bekendOp));
    var bytes = AnswerWriter.withoutHead(answers.on(day), answers.mayBearOn(day), MAX_BYTES);
    return AnswerWriter.answers(head, bytes.orElseThrow());
  }

  /** Returns the body of an answer about all lanes; the parameters are those of {@link #ofArea}. */
  public byte[] ofCountry(LocalDate day, long sequence, @Nullable LocalDate bekendOp) {
    var known = record.asKnown(sequence, Basis.OPERATIONAL, bekendOp);
    var absence =
        known.lanes().withLiveFact().isEmpty()
            ? Optional.of(CountryAnswers.ofNoLane(known, day))
            : Optional.<Answer>empty();
    var to = new ByteArrayOutputStream();
    try {
      AnswerLists.answers(
              head(day, known, null, bekendOp),
              () -> CountryAnswers.ofCountryInTurn(known, day, Set.of()),
              absence)
          .json(to);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return to.toByteArray();
  }

  private AnswerHead head(
      LocalDate day, RecordAsOf known, @Nullable Area area, @Nullable LocalDate bekendOp) {
    var sequence = known.sequence();
    var recordedAt = record.event(sequence).orElseThrow().envelope().recordedAt();
    return new AnswerHead(
        record.country(),
        area == null ? null : AnswerHead.area(area, known.areas()),
        day,
        recordedAt,
        sequence,
        true,
        null,
        Basis.OPERATIONAL,
        bekendOp,
        isAfter(day, recordedAt) || (bekendOp != null && isAfter(bekendOp, recordedAt)),
        List.of(),
        List.of(),
        null);
  }

  private static boolean isAfter(LocalDate day, Instant recordedAt) {
    return day.isAfter(LocalDate.ofInstant(recordedAt, AMSTERDAM));
  }
}
