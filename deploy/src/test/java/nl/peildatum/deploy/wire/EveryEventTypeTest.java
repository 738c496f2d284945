package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.annul;
import static nl.peildatum.deploy.wire.Deed.commence;
import static nl.peildatum.deploy.wire.Deed.correct;
import static nl.peildatum.deploy.wire.Deed.correctDocument;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.fact;
import static nl.peildatum.deploy.wire.Deed.publication;
import static nl.peildatum.deploy.wire.Deed.retract;
import static nl.peildatum.deploy.wire.Letter.dataCorrection;
import static nl.peildatum.deploy.wire.Letter.letter;
import static nl.peildatum.deploy.wire.Letter.ruling;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import nl.peildatum.checkpoint.VerifierKey;
import nl.peildatum.deploy.Published;
import nl.peildatum.deploy.RunningProduct;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the demonstration and corrections of it put on the topics")
class EveryEventTypeTest {
  @Test
  @DisplayName("is an event of every described type, and each fits its schema; checkpoints too")
  void everyType() {
    try (var product = RunningProduct.withTheLetter("--demo", "all")) {
      var wire = new Wire(product.url());
      corrected(wire.country("SV"));
      var published = new Published(product.broker());
      published.everyTypeOfEventHasCome();
      published.everyEventFitsTheSchemaItNames();
      published.everyWatermarkFitsItsSchema();
      published.everyChangeFitsItsSchema();
      var key = VerifierKey.read(wire.get("/v1/checkpoint/keys").is(200).body().strip());
      await("a checkpoint of all events")
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> published.everyCheckpointIsSignedBy(key));
    }
  }

  /** The acts that no decision of the demonstration has. */
  private static void corrected(Country salvador) {
    salvador.records(
        letter("sv-1", "2022-01-01")
            .on(source("NL22.1"))
            .does(
                designate("cabanas", "cuscatlan", "ahuachapan"),
                designate("chalatenango").startUnknown()));
    salvador.records(
        letter("sv-2", "2022-02-01")
            .on(source("NL22.2"))
            .does(
                commence(fact("sv-1", 1), "2022-02-01"),
                publication("sv-1", "2022-01-15", "2022-01-16"),
                Deed.of("SupersedeSource").with("source", "NL22.1").with("by", 1)));
    salvador.records(
        dataCorrection("sv-3", "2022-03-01")
            .does(
                correct(fact("sv-1", 0, "cabanas"), Map.of("from", "2022-01-02")),
                retract(fact("sv-1", 0, "cuscatlan"))));
    salvador.records(
        dataCorrection("sv-4", "2022-03-02")
            .does(correctDocument("sv-2", Map.of("decidedOn", "2022-02-02"))));
    salvador.records(
        ruling("sv-5", "2022-04-01").does(annul("2022-01-01", fact("sv-1", 0, "ahuachapan"))));
  }

  private static Map<String, Object> source(String caseNumber) {
    return Map.of("type", "RULING", "court", "Rechtbank X", "caseNumber", caseNumber);
  }
}
