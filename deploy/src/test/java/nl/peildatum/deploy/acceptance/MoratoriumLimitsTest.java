package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import nl.peildatum.deploy.wire.Wire;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("What is refused is refused for every reason at once, each in its place")
@ExtendWith(Demonstration.class)
class MoratoriumLimitsTest {
  private final Country chad;

  MoratoriumLimitsTest(Wire register) {
    this.chad = new Country(register, "TD");
  }

  @Test
  @DisplayName(
      "15. a departure moratorium extended beyond a year after its publication, and a decision"
          + " moratorium with a term of 22 months: both refused, with the article")
  void longerThanTheLawLets() {
    chad.records("chad-moratoria.json");

    var refused = chad.sends(Country.carried("chad-too-long.json")).is(400);

    assertThat(told(refused, "/pointer"))
        .containsExactly("/acts/0/plannedUntil", "/acts/1/individualTermMonths");
    assertThat(told(refused, "/detail"))
        .satisfiesExactly(
            departure ->
                assertThat(departure).contains("Article 45(4) Vw 2000", "published on 2024-01-10"),
            decision -> assertThat(decision).contains("Article 43(1) Vw 2000", "21 months"));
    assertThat(chad.head()).isEqualTo(chad.recordedUpTo("chad-moratoria"));
  }

  @Test
  @DisplayName("a decision that breaks three rules is told of all three, each with its place")
  void threeRules() {
    var refused = chad.sends(Country.carried("chad-three-rules.json")).is(400);

    assertThat(told(refused, "/pointer"))
        .containsExactlyInAnyOrder("/acts/0/areas/0", "/acts/0/scheme", "/acts/1/ground");
    assertThat(told(refused, "/type"))
        .containsExactlyInAnyOrder(
            "/problems/unknown-area",
            "/problems/level-not-of-scheme",
            "/problems/retroactive-without-ground");
    assertThat(told(refused, "/detail")).allMatch(detail -> detail.length() > 20);
  }

  @Test
  @DisplayName("fields that do not exist are refused by name, wherever they stand")
  void unknownFields() {
    var refused = chad.sends(Country.carried("chad-unknown-fields.json")).is(400);

    assertThat(told(refused, "/type")).containsOnly("/problems/unknown-field");
    assertThat(told(refused, "/pointer"))
        .containsExactlyInAnyOrder(
            "/colour", "/instrument/decidedBy", "/sources/0/page", "/acts/0/severity");
  }

  private static List<String> told(Reply refused, String pointer) {
    return StreamSupport.stream(refused.json().path("errors").spliterator(), false)
        .map(error -> error.at(pointer).asString(""))
        .toList();
  }
}
