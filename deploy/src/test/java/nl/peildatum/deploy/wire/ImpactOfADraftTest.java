package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.lift;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.deploy.fleet.Fleet;
import nl.peildatum.deploy.fleet.SharedFleet;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Before signing: which answers given before a draft would change")
@ExtendWith({Product.class, SharedFleet.class})
class ImpactOfADraftTest {
  private final Wire product;
  private final Fleet fleet;

  ImpactOfADraftTest(Wire product, Fleet fleet) {
    this.product = product;
    this.fleet = fleet;
  }

  private String receipt(String area, String decision) {
    return product
        .post(
            "/v1/assessments",
            """
            {"country": "GA", "area": "%s", "stage": "FIRST_DECISION",
             "dates": {"application": "2022-01-01", "decision": "%s"}}
            """
                .formatted(area, decision),
            "Content-Type",
            "application/json")
        .is(200)
        .text("/receipt");
  }

  private Reply ask(String client, String... lines) {
    return ask(product, "Bearer " + product.token(client), lines);
  }

  private static Reply ask(Wire wire, String authorization, String... lines) {
    var body = String.join("\n", lines);
    return authorization.isEmpty()
        ? wire.post("/v1/impact", body, "Content-Type", "application/x-ndjson")
        : wire.post(
            "/v1/impact",
            body,
            "Content-Type",
            "application/x-ndjson",
            "Authorization",
            authorization);
  }

  private static String draft(Letter letter) {
    return "{\"decision\": " + letter.json("GA") + "}";
  }

  private static String line(String receipt) {
    return "{\"receipt\": \"" + receipt + "\"}";
  }

  @Test
  @DisplayName("what the draft would change is what recording it changes, and nothing is recorded")
  void asAfterRecording() {
    var gabon = product.country("GA");
    gabon.records(letter("ga-1", "2023-01-11").does(designate("estuaire", "ngounie")));
    var lines =
        Stream.of(
                receipt("estuaire", "2023-01-31"),
                receipt("estuaire", "2023-02-01"),
                receipt("ngounie", "2023-02-01"))
            .map(ImpactOfADraftTest::line)
            .toList();
    var ending = letter("ga-2", "2023-02-01").does(lift("estuaire"));
    var receipts = lines.stream().collect(Collectors.joining("\n"));
    var foreseen = ask("administrator", draft(ending), receipts).is(200);
    assertThat(foreseen.body().lines()).hasSize(1);
    assertThat(foreseen.text("/facts/0/decisionId")).isEqualTo("ga-2");
    assertThat(foreseen.number("/facts/0/sequence")).isEqualTo(5);
    assertThat(ask("administrator", receipts).is(200).body()).isEmpty();
    gabon.records(ending);
    assertThat(ask("administrator", receipts).is(200).body()).isEqualTo(foreseen.body());
    ask("administrator", draft(ending), receipts)
        .is(409)
        .says("/type", "/problems/decision-id-reused");
    var wrong = ask("administrator", draft(letter("ga-3", "2023-03-01").does(lift("atlantis"))));
    wrong.is(400).says("/errors/0/pointer", "/decision/acts/0/areas/0");
  }

  @Test
  @DisplayName(
      "needs a scope for drafting, approving or recording, and receipts alone need nothing; in both"
          + " forms")
  void scope() {
    var query = new Wire(fleet.queries().getFirst().url());
    var command = new Wire(fleet.commands().getFirst().url());
    var draft = draft(letter("ga-never", "2023-02-01").does(designate("nyanga")));
    for (var wire : new Wire[] {product, query}) {
      var issuer = wire == product ? product : command;
      ask(wire, "", draft).is(401).says("/type", "/problems/invalid-token");
      ask(wire, "Bearer x.y.z", "{}").is(401);
      ask(wire, issuer.bearer("auditor"), draft).is(403).says("/type", "/problems/missing-scope");
      ask(wire, issuer.bearer("auditor"), "{\"decision\": 1}").is(403);
      ask(wire, issuer.bearer("importer"), draft).is(200);
      ask(wire, issuer.bearer("approver"), draft).is(200);
      ask(wire, issuer.bearer("administrator"), draft).is(200);
      ask(wire, issuer.bearer("administrator"), "{\"decision\": {\"country\": \"xx\"}}").is(400);
      ask(wire, "", "{\"receipt\": \"r1.x\"}").is(200);
    }
  }
}
