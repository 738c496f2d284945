package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.alternative;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.lift;
import static nl.peildatum.deploy.wire.Deed.withdraw;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Kinds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@link Wire} fails on everything that the served document does not describe. */
@DisplayName("What ends policy, with all that it may say, is as the document describes it")
@ExtendWith(Product.class)
class EndsOnTheRecordTest {
  private static final Map<String, Object> GROUP = Map.of("id", "x", "name", "Group X");

  private final Wire product;

  EndsOnTheRecordTest(Wire product) {
    this.product = product;
  }

  @Test
  @DisplayName("of every kind, on the record axis, in the record and in the decision")
  void everyEnd() {
    var country = product.country("NP");
    country.records(
        letter("np-1", "2022-01-01")
            .does(
                designate("bagmati"),
                alternative("gandaki", "bagmati").with("group", GROUP),
                Deed.of("ImposeMoratorium")
                    .with("moratorium", "DECISION")
                    .with("category", Map.of("group", GROUP))
                    .with("plannedUntil", "2022-12-01"),
                Deed.of("SetGroupPolicy").with("policy", "RISK_PROFILE").with("group", GROUP),
                Deed.of("SetHeading")
                    .with("heading", "OTHER")
                    .with("label", "Documents")
                    .with("text", "None")));
    country.records(
        letter("np-2", "2022-06-01")
            .does(
                lift("bagmati"),
                withdraw("gandaki", "bagmati").with("group", GROUP),
                Deed.of("EndMoratorium")
                    .with("moratorium", "DECISION")
                    .with("category", Map.of("group", GROUP))
                    .with("reason", "WITHDRAWN"),
                Deed.of("EndGroupPolicy").with("policy", "RISK_PROFILE").with("group", GROUP),
                Deed.of("EndHeading").with("heading", "OTHER").with("label", "Documents")));

    var changes = "/v1/changes?axis=bekend&country=np";
    assertThat(product.get(changes).is(200).json().path("changes").valueStream())
        .extracting(change -> change.path("type").asString())
        .containsAll(ends());
    for (var form : List.of("application/x-ndjson", "text/csv")) {
      product.get(changes, "Accept", form).is(200);
    }
    country.record("").is(200);
    product.get("/v1/decisions/np-2").is(200);
  }

  private static List<String> ends() {
    return Kinds.found().all().stream()
        .flatMap(kind -> kind.acts().stream())
        .filter(act -> !act.isSet())
        .map(ActType::event)
        .distinct()
        .toList();
  }
}
