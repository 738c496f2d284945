package nl.peildatum.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.answer.Status;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.answerjson.AnswerWriter;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.record.RecordAsOf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The bytes of answers")
class AnswerBytesAgreeTest {
  private final Set<Status> seen = new HashSet<>();

  @Test
  @DisplayName("put together from encoded parts are those of the answers encoded as a whole")
  void partsAgree() {
    Law law = this::brokenBy;
    law.holdsFor(25, 9_700_000);
    assertThat(seen).hasSizeGreaterThan(8);
  }

  private Optional<String> brokenBy(Paper paper) {
    var record = Scribe.record(paper);
    for (var coordinates : Coordinates.all(paper)) {
      var known = coordinates.in(record, paper);
      for (var area : World.AREAS) {
        var day = World.date(Painter.FIRST + area.length() % (Painter.LAST - Painter.FIRST + 1));
        var broken = brokenOn(day, area, known);
        if (broken.isPresent()) {
          return broken.map(what -> "Asked with " + coordinates + " of " + area + ": " + what);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> brokenOn(LocalDate day, String area, RecordAsOf known) {
    var from = AreaAnswers.of(known, area, Set.of());
    var answers = from.on(day);
    var others = from.mayBearOn(day);
    answers.forEach(answer -> seen.add(answer.status()));
    var parts = AnswerWriter.withoutHead(answers, others, Integer.MAX_VALUE).orElseThrow();
    var whole = new ByteArrayOutputStream();
    try {
      AnswerWriter.hypothetical(head(known, day), Map.of(), answers, others, Optional.empty())
          .writeTo(whole);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    var expected = whole.toString(UTF_8);
    var told = "\"answers\":" + new String(parts, UTF_8) + "}";
    return expected.endsWith(told) ? Optional.empty() : Optional.of(told + " in " + expected);
  }

  private static AnswerHead head(RecordAsOf known, LocalDate day) {
    return new AnswerHead(
        known.record().country(),
        null,
        day,
        Instant.EPOCH,
        known.sequence(),
        true,
        null,
        Basis.OPERATIONAL,
        null,
        false,
        List.of(),
        List.of(),
        null);
  }
}
