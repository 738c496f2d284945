package nl.peildatum.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.query.stream.Streamed;

/**
 * The messages of a stream of a country's changes. A message is a CloudEvent in structured mode,
 * with the change's sequence as its id.
 *
 * @param source the register, {@code urn:nld:oin:<OIN>:systeem:<name>}
 */
record ChangeMessages(Feeds feeds, CountryCode country, String source) implements Streamed {
  private static final Duration MOMENT = Duration.ofSeconds(1);

  @Override
  public boolean hasMore(long position) {
    return feeds.hasNews(country, position);
  }

  @Override
  public Stream<String> after(long position, int most) {
    return feeds
        .within(country, MOMENT)
        .map(feed -> feed.after(position).limit(most).map(this::message))
        .orElse(Stream.empty());
  }

  private String message(AnswerChange change) {
    return "id: "
        + change.sequence()
        + "\ndata: "
        + new String(AnswerChangeJson.cloudEvent(change, source), UTF_8)
        + "\n\n";
  }
}
