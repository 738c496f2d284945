package nl.peildatum.testing;

import static nl.peildatum.openapi.DescribedAnswers.describedMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of server-sent events that reads when it is asked to; every message is held against the
 * served document.
 */
public final class Listener implements AutoCloseable {
  /** Each has a client of its own: what is closed is really closed. */
  private final HttpClient client = HttpClient.newHttpClient();

  private final String path;
  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;

  /**
   * A message as sent.
   *
   * @param id empty where it has none
   */
  public record Message(String id, JsonNode data) {
    public long sequence() {
      return data.path("sequence").asLong(-1);
    }
  }

  /**
   * @param headers name, value, name, value
   */
  public Listener(URI address, String... headers) {
    path = address.getRawPath();
    var request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
    for (var i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException failure) {
      throw new AssertionError(path, failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
    lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  public static Listener to(int port, String path, String... headers) {
    return new Listener(URI.create("http://127.0.0.1:" + port + path), headers);
  }

  public int status() {
    return response.statusCode();
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The lines up to the next empty one; empty where the stream has ended. */
  public List<String> block() {
    var block = new ArrayList<String>();
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          return block;
        }
        block.add(line);
      }
      return block;
    } catch (IOException failure) {
      throw new AssertionError("the stream broke off", failure);
    }
  }

  /** The next message, comments and the like passed over. */
  public Message next() {
    while (true) {
      var block = block();
      assertThat(block).as("the stream has ended").isNotEmpty();
      if (!field(block, "data").isEmpty()) {
        var data = JsonMapper.shared().readTree(field(block, "data"));
        describedMessage(path, data);
        return new Message(field(block, "id"), data);
      }
    }
  }

  public List<Message> hears(int messages) {
    return Stream.generate(this::next).limit(messages).toList();
  }

  private static String field(List<String> block, String name) {
    return block.stream()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }

  public List<Long> sequences(int count) {
    var sequences = new Long[count];
    Arrays.setAll(sequences, i -> next().sequence());
    return List.of(sequences);
  }

  /** Reads on until the server says that this was all. */
  public void hearsTheEnd() {
    while (!block().isEmpty()) {
      // what was on its way
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
