package nl.peildatum.query.ask;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of server-sent events, who reads when it is asked to. */
final class Listener implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Each has a client of its own: what is closed is really closed. */
  private final HttpClient client = HttpClient.newHttpClient();

  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;

  /**
   * A message as sent.
   *
   * @param id empty where it has none
   */
  record Message(String id, JsonNode data) {
    long sequence() {
      return data.path("sequence").longValue();
    }
  }

  private Listener(String address, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/event-stream");
    for (var i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException failure) {
      throw new AssertionError(address, failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
    lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  static Listener to(int port, String path, String... headers) {
    return new Listener("http://127.0.0.1:" + port + path, headers);
  }

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The lines up to the next empty one; empty where the stream has ended. */
  List<String> block() {
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
  Message next() {
    while (true) {
      var block = block();
      assertThat(block).as("the stream has ended").isNotEmpty();
      if (!field(block, "data").isEmpty()) {
        return new Message(field(block, "id"), JSON.readTree(field(block, "data")));
      }
    }
  }

  private static String field(List<String> block, String name) {
    return block.stream()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }

  List<Long> sequences(int count) {
    var sequences = new Long[count];
    Arrays.setAll(sequences, i -> next().sequence());
    return List.of(sequences);
  }

  /** Reads on until the server says that this was all. */
  void hearsTheEnd() {
    while (!block().isEmpty()) {
      // what was on its way
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
