package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.register;
import static nl.peildatum.deploy.wire.Letter.letter;
import static nl.peildatum.deploy.wire.Letter.register;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Of areas that merged nobody can tell on whose ground a person lived")
@ExtendWith(Product.class)
@TestInstance(Lifecycle.PER_CLASS)
class MergedAreasTest {
  private final Country paraguay;

  MergedAreasTest(Wire product) {
    this.paraguay = product.country("PY");
  }

  @BeforeEach
  void recorded() {
    if (paraguay.head() > 0) {
      return;
    }
    paraguay.records(
        register("py-areas", "2022-01-01")
            .does(
                register("noord", "Noord", "DISTRICT"),
                register("zuid", "Zuid", "DISTRICT"),
                register("samen", "Noord en Zuid", "DISTRICT")));
    paraguay.records(letter("py-1", "2022-02-01").does(designate("noord", "zuid")));
    paraguay.records(
        letter("py-2", "2022-06-01")
            .does(Deed.of("LiftRegion15c").with("areas", List.of("noord"))));
    paraguay.records(
        register("py-merger", "2023-01-01").does(mergedInto("noord"), mergedInto("zuid")));
  }

  private static Deed mergedInto(String predecessor) {
    return Deed.of("RecordAreaSuccession")
        .with("predecessor", predecessor)
        .with("successors", List.of("samen"))
        .with("on", "2023-01-01")
        .with("kind", "MERGE");
  }

  @Test
  @DisplayName("so a designation of the one answers, though that of the other was lifted")
  void theOneThatStandsAnswers() {
    var body = paraguay.ask("samen").on("2023-06-01").reply().is(200).json();
    var answer = body.path("answers").path(0);
    assertThat(answer.path("status").asString()).isEqualTo("IN_FORCE");
    assertThat(answer.path("subject").path("area").asString()).isEqualTo("zuid");
    assertThat(answer.path("lineage").path(0).path("kind").asString()).isEqualTo("MERGE");
    var other = body.path("mayAlsoBear").path(0);
    assertThat(other.path("area").path("id").asString()).isEqualTo("noord");
    assertThat(other.path("status").asString()).isEqualTo("ENDED");
  }

  @Test
  @DisplayName("and a later decision about the new area as a whole stands alone")
  void theWholeStandsAlone() {
    paraguay.records(letter("py-3", "2024-01-01").does(designate("samen")));
    var body = paraguay.ask("samen").on("2024-06-01").reply().is(200).json();
    assertThat(body.path("answers").path(0).path("subject").path("area").asString())
        .isEqualTo("samen");
    assertThat(body.has("mayAlsoBear")).isFalse();
  }
}
