package nl.peildatum.query.ask;

import static nl.peildatum.openapi.DescribedAnswers.described;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that asks over a socket. */
public final class Web {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final String address;

  public Web(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  /** A response with its body. */
  public record Reply(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public List<String> headers(String name) {
      return response.headers().allValues(name);
    }

    public String body() {
      return response.body();
    }

    public JsonNode json() {
      return JSON.readTree(body());
    }

    /** The slug of the problem. */
    String problem() {
      return slug(json().path("type").stringValue("no problem"));
    }

    /** The slugs of everything that is wrong, each with its parameter. */
    public List<String> faults() {
      return StreamSupport.stream(json().path("errors").spliterator(), false)
          .map(
              error ->
                  slug(error.path("type").stringValue("?"))
                      + " "
                      + error.path("parameter").stringValue("?"))
          .sorted()
          .toList();
    }

    private static String slug(String type) {
      return type.replace("/problems/", "");
    }
  }

  public Reply get(String path) {
    return send("GET", path, Map.of());
  }

  Reply post(String path, String type, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Reply(described(CLIENT.send(request.build(), BodyHandlers.ofString())));
    } catch (IOException failure) {
      throw new AssertionError("POST " + path, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("POST " + path, stopped);
    }
  }

  public Reply send(String method, String path, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    headers.forEach(request::header);
    try {
      return new Reply(described(CLIENT.send(request.build(), BodyHandlers.ofString())));
    } catch (IOException failure) {
      throw new AssertionError(method + " " + path, failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
