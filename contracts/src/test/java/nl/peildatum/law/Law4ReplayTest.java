package nl.peildatum.law;

import java.util.Arrays;
import java.util.Optional;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Difference;
import nl.peildatum.json.EventCodec;
import nl.peildatum.law.painter.Paper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "Law 4: a record read back from its stored bytes answers as the one that was kept live")
class Law4ReplayTest {

  @Test
  @DisplayName("replayed from zero every answer is equal, and nothing differs on any stretch")
  void replayIsLive() {
    Law replay = Law4ReplayTest::changedByReplay;
    replay.holdsFor(100, 4_000_000);
  }

  @Test
  @DisplayName("an event read and written again has the same bytes and an unbroken seal")
  void bytesStay() {
    Law bytes = Law4ReplayTest::changedBytes;
    bytes.holdsFor(300, 4_100_000);
  }

  private static Optional<String> changedByReplay(Paper paper) {
    var live = Scribe.record(paper);
    var stored = live.events().stream().map(EventCodec::write).toList();
    var replayed = Scribe.fold(stored.stream().map(EventCodec::read).toList());
    if (!Difference.between(live, replayed).isEmpty()) {
      return Optional.of(Difference.between(live, replayed).toString());
    }
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
