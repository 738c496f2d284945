package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.query.feed.AnswerChangeJson;
import nl.peildatum.query.feed.Feed;
import nl.peildatum.record.CountryRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An answer that changed is told by every later build as it was told first")
class FrozenFeedsTest {
  /** Days begin until then. */
  private static final Instant THROUGH = Instant.parse("2031-01-01T12:00:00Z");

  /** The changes in sequence, one a line, of the stored events of a country. */
  static List<String> feed(List<String> stored) {
    var events = stored.stream().map(line -> EventCodec.read(line.getBytes(UTF_8))).toList();
    var record = CountryRecord.empty(events.getFirst().envelope().country());
    for (var event : events) {
      record = record.and(event);
    }
    return Feed.of(record, THROUGH)
        .after(0)
        .map(change -> new String(AnswerChangeJson.data(change), UTF_8))
        .toList();
  }

  @Test
  @DisplayName("byte for byte, under its number, or the topic of earlier builds says otherwise")
  void toldAgain() {
    var feeds = Corpus.all().stream().filter(corpus -> !corpus.feeds().isEmpty()).toList();
    assertThat(feeds).isNotEmpty();
    for (var corpus : feeds) {
      corpus
          .feeds()
          .forEach(
              (country, told) ->
                  assertThat(feed(corpus.recordOf(country)))
                      .as(corpus + ", " + country)
                      .isEqualTo(told));
    }
  }

  @Test
  @DisplayName("all three sorts of question are among what is frozen")
  void everySort() {
    var lines = Corpus.all().stream().flatMap(corpus -> corpus.feeds().values().stream());
    assertThat(lines.flatMap(List::stream).toList().toString())
        .contains("\"RECORDED\"", "\"DAY_BEGAN\"")
        .contains("\"LANE\"", "\"AREA\"", "\"NOT_ON_RECORD\"");
  }
}
