package nl.peildatum.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A response with its body.
 *
 * @param asked method and path of the request
 */
@SuppressWarnings("ArrayRecordComponent") // compared as text
public record Reply(String asked, int status, HttpHeaders headers, byte[] bytes) {

  static Reply of(HttpResponse<byte[]> response) {
    var request = response.request();
    return new Reply(
        request.method() + " " + request.uri(),
        response.statusCode(),
        response.headers(),
        response.body());
  }

  public Reply is(int expected) {
    assertThat(status).as(this::told).isEqualTo(expected);
    return this;
  }

  public String body() {
    return new String(bytes, UTF_8);
  }

  public JsonNode json() {
    return JsonMapper.shared().readTree(bytes);
  }

  public String text(String pointer) {
    return json().at(pointer).asString("");
  }

  public long number(String pointer) {
    return json().at(pointer).asLong(-1);
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public List<String> headers(String name) {
    return headers.allValues(name);
  }

  /** The slug of the problem. */
  public String problem() {
    return slug(json().path("type").stringValue("no problem"));
  }

  public Reply says(String pointer, String text) {
    assertThat(text(pointer)).as(() -> pointer + " of " + told()).isEqualTo(text);
    return this;
  }

  public Reply holds(String... pointers) {
    for (var pointer : pointers) {
      assertThat(json().at(pointer).isMissingNode()).as(() -> pointer + " of " + told()).isFalse();
    }
    return this;
  }

  public Reply lacks(String... pointers) {
    for (var pointer : pointers) {
      assertThat(json().at(pointer).isMissingNode()).as(() -> pointer + " of " + told()).isTrue();
    }
    return this;
  }

  public Reply hasHeader(String name, String value) {
    assertThat(header(name)).as(() -> name + " of " + told()).isEqualTo(value);
    return this;
  }

  /** The slugs of all that is wrong, in the order told. */
  public List<String> errors() {
    return errors("/type").stream().map(Reply::slug).toList();
  }

  public List<String> errors(String pointer) {
    return StreamSupport.stream(json().path("errors").spliterator(), false)
        .map(error -> error.at(pointer).asString(""))
        .toList();
  }

  /** The slugs of everything that is wrong, each with its parameter, sorted. */
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

  private String told() {
    return asked + "\n" + status + " " + headers.map() + "\n" + body();
  }
}
