package nl.peildatum.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import nl.peildatum.answer.Answer;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.answerjson.AnswerLists;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.CountryAnswers;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.json.Json;
import nl.peildatum.json.Listing;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/**
 * Writes invented records, with questions about them and their answers, to a file: one JSON object
 * a line, for readers in other languages.
 */
public final class InventedAnswers {
  private final Paper paper;
  private final List<RecordedEvent> events;
  private final CountryRecord record;
  private final SplittableRandom random;

  private InventedAnswers(long seed) {
    paper = Invention.paper(seed);
    events = Scribe.events(paper);
    record = Scribe.fold(events);
    random = new SplittableRandom(seed);
  }

  /** A question with its answer, as a client of the API has both. */
  private record Asked(Map<String, Object> question, Object answer) {}

  /**
   * @param args the file to write, the first seed, the number of records, the questions of each
   */
  public static void main(String... args) throws IOException {
    var first = Long.parseLong(args[1]);
    var questions = Integer.parseInt(args[3]);
    try (var file = Files.newBufferedWriter(Path.of(args[0]))) {
      for (var seed = first; seed < first + Long.parseLong(args[2]); seed++) {
        new InventedAnswers(seed).write(seed, questions, file);
      }
    }
  }

  private void write(long seed, int questions, BufferedWriter file) throws IOException {
    var stored = events.stream().map(event -> new String(EventCodec.write(event), UTF_8)).toList();
    var asked = new ArrayList<Map<String, Object>>();
    for (var count = 0; count < questions; count++) {
      var one = ask();
      asked.add(Map.of("question", one.question(), "answer", one.answer()));
    }
    var line = Map.of("seed", seed, "events", stored, "asked", asked);
    file.write(Json.MAPPER.writeValueAsString(line));
    file.newLine();
  }

  private Asked ask() throws IOException {
    var decisions = 1 + random.nextInt(paper.decisions().size());
    var sequence = paper.head(decisions);
    var basis = random.nextBoolean() ? Basis.OPERATIONAL : Basis.FORMAL;
    var bekendOp = random.nextInt(3) == 0 ? anyDay() : null;
    var day = anyDay();
    var question = new java.util.TreeMap<String, Object>();
    question.put("country", World.MALI.value());
    question.put("geldigOp", day.toString());
    question.put("sequence", sequence);
    question.put("basis", basis.name());
    if (bekendOp != null) {
      question.put("bekendOp", bekendOp.toString());
    }
    var kinds = random.nextInt(6) == 0 ? Set.of(anyKind()) : Set.<String>of();
    kinds.forEach(kind -> question.put("kind", kind));
    var known = record.asKnown(sequence, basis, bekendOp);
    var place = random.nextInt(5) == 0 ? null : anyPlace();
    if (place != null) {
      question.put("area", place);
    }
    var written = new ByteArrayOutputStream();
    answer(known, day, bekendOp, basis, place, kinds).json(written);
    return new Asked(question, Json.MAPPER.readTree(written.toByteArray()));
  }

  private Listing answer(
      RecordAsOf known,
      LocalDate day,
      @Nullable LocalDate bekendOp,
      Basis basis,
      @Nullable String place,
      Set<String> kinds) {
    if (place != null) {
      var head = head(known, day, bekendOp, basis, AnswerHead.place(place, known.areas()));
      var from = AreaAnswers.of(known, place, kinds);
      return AnswerLists.ofArea(head, from.on(day), from.mayBearOn(day));
    }
    var head = head(known, day, bekendOp, basis, null);
    var kind = kinds.isEmpty() ? "REGION_15C" : kinds.iterator().next();
    var absence =
        CountryAnswers.hasLane(known, kinds)
            ? Optional.<Answer>empty()
            : Optional.of(CountryAnswers.ofNoLane(known, day, kind));
    return AnswerLists.answers(
        head, () -> CountryAnswers.ofCountryInTurn(known, day, kinds), absence);
  }

  private AnswerHead head(
      RecordAsOf known,
      LocalDate day,
      @Nullable LocalDate bekendOp,
      Basis basis,
      @Nullable Map<String, Object> area) {
    var recordedAt = events.get((int) known.sequence() - 1).envelope().recordedAt();
    var today = LawDay.of(recordedAt);
    return new AnswerHead(
        World.MALI,
        area,
        day,
        recordedAt,
        known.sequence(),
        true,
        null,
        basis,
        bekendOp,
        day.isAfter(today) || (bekendOp != null && bekendOp.isAfter(today)),
        known.absence().coverage(),
        List.of(),
        null);
  }

  private LocalDate anyDay() {
    return World.date(Painter.FIRST + random.nextInt(Painter.LAST - Painter.FIRST + 1));
  }

  private String anyKind() {
    return World.kind(random.nextInt(World.LANES.size()));
  }

  private String anyPlace() {
    var area = random.nextInt(World.AREAS.size());
    return switch (random.nextInt(12)) {
      case 0 -> "atlantis";
      case 1 -> World.otherName(area);
      default -> World.AREAS.get(area);
    };
  }
}
