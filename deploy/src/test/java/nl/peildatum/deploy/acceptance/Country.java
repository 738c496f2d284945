package nl.peildatum.deploy.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.StreamSupport;
import nl.peildatum.deploy.fleet.Patience;
import nl.peildatum.deploy.wire.Wire;
import nl.peildatum.testing.Reply;

/** What the register holds about one country, and whoever asks it or adds to it. */
record Country(Wire register, String code) {

  /** What bears on a person from this place. */
  Question personFrom(String area) {
    return new Question(register, path() + "/areas/" + area + "/policy", "");
  }

  /** Every lane of the country. */
  Question policy() {
    return new Question(register, path() + "/policy", "");
  }

  /** The last sequence of a decision: up to there the register knows no more than that. */
  long recordedUpTo(String decision) {
    return register.get("/v1/decisions/" + decision).is(200).number("/lastSequence");
  }

  /** Records a decision file of these tests; afterwards it can be read. */
  void records(String file) {
    var sequence = sends(carried(file)).is(201).number("/lastSequence");
    awaitReadable(sequence);
  }

  /** As an administrator who saw the record up to a head. */
  void records(String file, long head) {
    var reply = register.record(path() + "/decisions", carried(file), head).is(201);
    awaitReadable(reply.number("/lastSequence"));
  }

  Reply sends(String decision) {
    return register.record(path() + "/decisions", decision);
  }

  Reply get(String rest) {
    return register.get(path() + rest).is(200);
  }

  /** The sequence that the record ends at. */
  long head() {
    return get("/policy").number("/sequence");
  }

  private void awaitReadable(long sequence) {
    var asked = path() + "/policy?geldigOp=2023-01-11&sequence=" + sequence;
    var reply = register.get(asked);
    for (var left = 10; reply.status() == 503 && left > 0; left--) {
      reply = register.get(asked);
    }
    reply.is(200);
    // questions about all countries are as of what was read through, which follows a moment later
    await(code + " among all countries").atMost(Patience.LONGEST).until(() -> isListed(sequence));
  }

  private boolean isListed(long sequence) {
    var listed = register.get("/v1/countries").is(200).json().path("countries");
    return StreamSupport.stream(listed.spliterator(), false)
        .filter(country -> country.path("country").asString().equals(code))
        .anyMatch(country -> country.path("sequence").asLong() >= sequence);
  }

  private String path() {
    return "/v1/countries/" + code.toLowerCase(Locale.ROOT);
  }

  static String carried(String file) {
    try (var found = Country.class.getResourceAsStream("/acceptance/" + file)) {
      return new String(Objects.requireNonNull(found, file).readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
