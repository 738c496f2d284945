package nl.peildatum.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.answer.Answer;
import nl.peildatum.areaanswer.CountryAnswers;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.Basis;
import nl.peildatum.difference.LaneDifference;
import nl.peildatum.difference.RecordMoment;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.record.CountryRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "Law 4: a record read back from its stored bytes answers as the one that was kept live")
class Law4ReplayTest {

  @Test
  @DisplayName("replayed from zero every answer is equal, and nothing differs on any stretch")
  void replayIsLive() {
    Law replay = Law4ReplayTest::changedByReplay;
    replay.holdsFor(60, 4_000_000);
  }

  @Test
  @DisplayName("an event read and written again has the same bytes and an unbroken seal")
  void bytesStay() {
    Law bytes = Law4ReplayTest::changedBytes;
    bytes.holdsFor(300, 4_100_000);
  }

  @Test
  @DisplayName("a record that was asked after every decision answers as one that never was")
  void askedAllAlong() {
    Law asking = paper -> differs(paper, Scribe.record(paper), askedAllAlong(paper));
    asking.holdsFor(50, 4_200_000);
  }

  private static CountryRecord askedAllAlong(Paper paper) {
    var record = CountryRecord.empty(World.MALI);
    for (var event : Scribe.events(paper)) {
      record = record.and(event);
      if (record.decisionAt(record.head()).orElseThrow().lastSequence() == record.head()) {
        for (var basis : Basis.values()) {
          CountryAnswers.ofCountry(record.atHead(basis), LocalDate.EPOCH, Set.of());
        }
      }
    }
    return record;
  }

  private static Optional<String> changedByReplay(Paper paper) {
    var live = Scribe.record(paper);
    var stored = live.events().stream().map(EventCodec::write).toList();
    var replayed = Scribe.fold(stored.stream().map(EventCodec::read).toList());
    var differences =
        LaneDifference.between(RecordMoment.atHead(live), RecordMoment.atHead(replayed));
    if (!differences.isEmpty()) {
      return Optional.of(differences.toString());
    }
    return differs(paper, live, replayed);
  }

  private static Optional<String> differs(Paper paper, CountryRecord live, CountryRecord replayed) {
    for (var coordinates : Coordinates.all(paper)) {
      var was = Reading.of(coordinates.in(live, paper));
      var is = Reading.of(coordinates.in(replayed, paper));
      var changed = is.differsFrom(was, Answer::equals);
      if (changed.isPresent()) {
        return changed;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> changedBytes(Paper paper) {
    return Scribe.events(paper).stream()
        .map(EventCodec::write)
        .filter(
            bytes ->
                !EventCodec.isSealed(bytes)
                    || !Arrays.equals(bytes, EventCodec.write(EventCodec.read(bytes))))
        .findFirst()
        .map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
  }
}
