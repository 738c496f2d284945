package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Supplier;
import nl.peildatum.answer.Answer;
import nl.peildatum.areaanswer.CountryAnswers;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Put;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Sort;
import nl.peildatum.law.painter.Paper.Start;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Law 7: where the server stands and how its clock jumps change no answer")
@Isolated("it moves the zone of the whole JVM")
class Law7ZonesTest {
  private static final List<String> ZONES =
      List.of("Pacific/Kiritimati", "America/Los_Angeles", "Europe/Amsterdam", "Asia/Kathmandu");

  @Test
  @DisplayName("servers in five zones, over the night of the 23-hour day, give equal answers")
  void serverZone() {
    Law everywhere = Law7ZonesTest::differsSomewhere;
    everywhere.holdsFor(40, 7_000_000);
  }

  private static Optional<String> differsSomewhere(Paper paper) {
    for (var coordinates : Coordinates.all(paper)) {
      var utc = in("UTC", () -> reading(paper, coordinates));
      for (var zone : ZONES) {
        var there = in(zone, () -> reading(paper, coordinates));
        var differs = there.differsFrom(utc, Answer::equals);
        if (differs.isPresent()) {
          return differs.map(what -> "In " + zone + " " + what);
        }
      }
    }
    return Optional.empty();
  }

  private static Reading reading(Paper paper, Coordinates coordinates) {
    return Reading.of(coordinates.in(Scribe.record(paper), paper));
  }

  private static <T> T in(String zone, Supplier<T> asked) {
    var before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      return asked.get();
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @ParameterizedTest(name = "recorded at {0}, a start on {1} is late: {2}")
  @DisplayName("a policy is recorded late when in the Netherlands its first day is over")
  @CsvSource({
    "2023-03-25T22:59:59.999Z, 2023-03-25, false",
    "2023-03-25T23:00:00.000Z, 2023-03-25, true",
    "2023-03-26T21:59:59.999Z, 2023-03-26, false",
    "2023-03-26T22:00:00.000Z, 2023-03-26, true",
    "2023-03-31T21:59:59.999Z, 2023-03-31, false",
    "2023-03-31T22:30:00.000Z, 2023-03-31, true",
    "2023-10-28T21:59:59.999Z, 2023-10-28, false",
    "2023-10-28T22:00:00.000Z, 2023-10-28, true",
    "2023-10-29T22:59:59.999Z, 2023-10-29, false",
    "2023-10-29T23:00:00.000Z, 2023-10-29, true"
  })
  void recordedLate(Instant recordedAt, java.time.LocalDate start, boolean late) {
    var day = World.day(start);
    for (var zone : ZONES) {
      var answer = in(zone, () -> onItsFirstDay(day, recordedAt));
      assertThat(java.util.Objects.requireNonNull(answer.fact()).recordedLate())
          .as("in %s", zone)
          .isEqualTo(late);
    }
  }

  private static Answer onItsFirstDay(int day, Instant recordedAt) {
    var letter = new Instrument(Sort.LETTER, day, null, null, null, null);
    var rectangle =
        new Rectangle(false, Start.on(day), null, Start.UNKNOWN, false, false, false, 1);
    var paper = new Paper(List.of(new Decision(1, letter, List.of(new Put(2, 0, rectangle)))));
    var record = Scribe.fold(Scribe.events(paper, recordedAt));
    var known = record.atHead(Basis.OPERATIONAL);
    return CountryAnswers.ofCountry(known, World.date(day), java.util.Set.of()).getFirst();
  }
}
