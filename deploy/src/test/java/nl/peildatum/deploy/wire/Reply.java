package nl.peildatum.deploy.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over the socket. */
@SuppressWarnings("ArrayRecordComponent") // compared as text
public record Reply(String asked, int status, HttpHeaders headers, byte[] bytes) {

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

  Reply says(String pointer, String text) {
    assertThat(text(pointer)).as(() -> pointer + " of " + told()).isEqualTo(text);
    return this;
  }

  Reply holds(String... pointers) {
    for (var pointer : pointers) {
      assertThat(json().at(pointer).isMissingNode()).as(() -> pointer + " of " + told()).isFalse();
    }
    return this;
  }

  Reply lacks(String... pointers) {
    for (var pointer : pointers) {
      assertThat(json().at(pointer).isMissingNode()).as(() -> pointer + " of " + told()).isTrue();
    }
    return this;
  }

  Reply hasHeader(String name, String value) {
    assertThat(header(name)).as(() -> name + " of " + told()).isEqualTo(value);
    return this;
  }

  /** The slugs of all that is wrong, in the order told. */
  List<String> errors() {
    return errors("/type").stream().map(type -> type.replace("/problems/", "")).toList();
  }

  List<String> errors(String pointer) {
    return StreamSupport.stream(json().path("errors").spliterator(), false)
        .map(error -> error.at(pointer).asString(""))
        .toList();
  }

  private String told() {
    return asked + "\n" + status + " " + headers.map() + "\n" + body();
  }
}
