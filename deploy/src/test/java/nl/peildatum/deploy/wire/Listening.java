package nl.peildatum.deploy.wire;

import static nl.peildatum.openapi.DescribedAnswers.describedMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who listens to a record or a feed as it grows, by server-sent events; each message is
 * held against the document.
 */
public final class Listening implements AutoCloseable {
  /** A client of its own: what is closed is really closed. */
  private final HttpClient http = HttpClient.newHttpClient();

  private final Iterator<String> lines;
  private final String path;

  /**
   * A message.
   *
   * @param id empty where it has none
   */
  public record Heard(String id, JsonNode event) {
    public long sequence() {
      return event.path("sequence").asLong(-1);
    }
  }

  /**
   * @param stream its address
   * @param lastHeard the last id that was heard; empty for somebody new
   */
  Listening(URI stream, String lastHeard) {
    path = stream.getRawPath();
    var asked = HttpRequest.newBuilder(stream).header("Accept", "text/event-stream");
    if (!lastHeard.isEmpty()) {
      asked.header("Last-Event-ID", lastHeard);
    }
    try {
      var reply = http.send(asked.build(), BodyHandlers.ofLines());
      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/event-stream");
      lines = reply.body().iterator();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(interrupted));
    }
  }

  public List<Heard> hears(int messages) {
    return Stream.generate(this::next).limit(messages).toList();
  }

  private Heard next() {
    var fields = new ArrayList<String>();
    for (var line = lines.next(); !line.isEmpty() || !isMessage(fields); line = lines.next()) {
      fields.add(line);
    }
    var event = JsonMapper.shared().readTree(field(fields, "data: "));
    describedMessage(path, event);
    return new Heard(field(fields, "id: "), event);
  }

  private static boolean isMessage(List<String> fields) {
    return !field(fields, "data: ").isEmpty();
  }

  private static String field(List<String> fields, String name) {
    return fields.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()))
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
