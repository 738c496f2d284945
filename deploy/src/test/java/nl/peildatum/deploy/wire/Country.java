package nl.peildatum.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import nl.peildatum.testing.Reply;

/** A country of which one test has the record to itself, and the administrator who keeps it. */
final class Country {
  private static final int PATIENCE = 10;

  private final Wire wire;
  private final String code;
  private long head;
  private Instant recordedAt = Instant.EPOCH;

  Country(Wire wire, String code) {
    this.wire = wire;
    this.code = code;
  }

  /** The country with the record that it has now, asked in another way. */
  Country through(Wire other) {
    var country = new Country(other, code);
    country.head = head;
    return country;
  }

  /** The administrator records a document; afterwards it can be read. */
  Reply records(Letter letter) {
    var reply = sends(letter).is(201);
    assertThat(reply.number("/firstSequence")).isEqualTo(head + 1);
    head = reply.number("/lastSequence");
    awaitReadable();
    recordedAt = Instant.parse(reply.text("/recordedAt"));
    return reply;
  }

  /** The administrator sends a document and names the head they saw. */
  Reply sends(Letter letter) {
    return wire.record(decisions(), letter.json(code), head);
  }

  Reply sendsWithoutHead(Letter letter) {
    return sends(letter.json(code));
  }

  Reply sends(String body, String... headers) {
    return wire.record(decisions(), body, headers);
  }

  Reply previews(Letter letter) {
    return wire.post(
            decisions() + "?dryRun=true",
            letter.json(code),
            "Authorization",
            wire.bearer("importer"),
            "Content-Type",
            "application/json")
        .is(200);
  }

  Question ask(String area) {
    return new Question(wire, path() + "/areas/" + area + "/policy", "");
  }

  Question askAll() {
    return new Question(wire, path() + "/policy", "");
  }

  Reply timeline(String query) {
    return wire.get(path() + "/timeline" + query);
  }

  Reply record(String query) {
    return wire.get(path() + "/record" + query);
  }

  String decisions() {
    return path() + "/decisions";
  }

  String path() {
    return "/v1/countries/" + code.toLowerCase(Locale.ROOT);
  }

  String code() {
    return code;
  }

  long head() {
    return head;
  }

  /** Waits until answers over all countries count what was recorded. */
  void awaitInAllCountries() {
    await("all countries are read up to " + recordedAt)
        .atMost(Duration.ofSeconds(PATIENCE))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> !readThrough().isBefore(recordedAt));
  }

  private Instant readThrough() {
    return Instant.parse(wire.get("/v1/countries").is(200).text("/beschikbaarOp"));
  }

  private void awaitReadable() {
    var question = askAll().on("2023-01-11").upTo(head);
    var reply = question.reply();
    for (var left = PATIENCE; reply.status() == 503 && left > 0; left--) {
      reply = question.reply();
    }
    reply.is(200);
  }
}
