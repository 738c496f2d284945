package nl.peildatum.deploy.honest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.deploy.fleet.Fleet;
import nl.peildatum.deploy.fleet.Patience;

/** A country beside everyday life, about which somebody puts a hand on the topic. */
final class Aside {
  private final Fleet fleet;
  private final String country;
  private final Writer writer;
  private int number;

  Aside(Fleet fleet, String country) {
    this.fleet = fleet;
    this.country = country;
    writer =
        new Writer(country, fleet.commands(), new Letters(country, new Random(1)), new Known());
  }

  String country() {
    return country;
  }

  /** Two events: the decision, and since when the register claims to be complete. */
  String coverage(String from) {
    return """
    {"country": "%s", "decisionId": "aside-%s-%d", "sources": [],
     "instrument": {"type": "REGISTER", "title": "Invented", "decidedOn": "2026-01-01"},
     "acts": [{"type": "StateCoverage", "from": "%s"}]}
    """
        .formatted(country, country.toLowerCase(Locale.ROOT), number, from);
  }

  /** The id that {@link #coverage} gives next. */
  String id() {
    return "aside-%s-%d".formatted(country.toLowerCase(Locale.ROOT), ++number);
  }

  void records(String from) {
    id();
    assertThat(sendsTo(0, coverage(from)).status()).isEqualTo(201);
  }

  Reply sendsTo(int node, String json) {
    return writer.sendWithoutHead(fleet.commands().get(node).url(), json);
  }

  byte[] stored(Store store, long sequence) throws SQLException {
    var events = store.events();
    assertThat(events).containsKey(country + " " + sequence);
    return events.getOrDefault(country + " " + sequence, "").getBytes(UTF_8);
  }

  /** Well sealed, in its place in the chain, and saying something else. */
  byte[] forged(Store store, long sequence, long otherwiseAs) throws SQLException {
    var event = EventCodec.read(stored(store, sequence));
    var place = event.envelope();
    var other = EventCodec.read(stored(store, otherwiseAs)).statement();
    return EventCodec.write(
        EventCodec.seal(
            place.country(),
            place.sequence(),
            place.recordedAt(),
            place.decisionId(),
            place.previousHash(),
            other));
  }

  void everyNodeSays(String problem) {
    for (var node : fleet.queries()) {
      await(country + " on " + node)
          .atMost(Patience.LONGEST)
          .until(() -> slug(node.url()).equals(problem));
    }
  }

  void everyNodeAnswers() {
    everyNodeSays("");
  }

  private String slug(String url) {
    var reply = Http.get(url + "/v1/countries/" + country.toLowerCase(Locale.ROOT) + "/policy");
    return switch (reply.status()) {
      case 200 -> "";
      case 503 -> reply.slug();
      default -> reply.toString();
    };
  }

  /** Every node has read up to this sequence. */
  void awaitRead(long sequence) {
    var question =
        new Question(
            "/v1/countries/" + country.toLowerCase(Locale.ROOT) + "/policy",
            List.of(),
            List.of("geldigOp=2023-01-01"));
    for (var node : fleet.queries()) {
      await(country + " on " + node)
          .atMost(Patience.LONGEST)
          .until(() -> Http.get(node.url() + question.at("sequence=" + sequence)).status() == 200);
    }
  }
}
