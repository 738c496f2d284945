package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Answers link to official texts where that is asked for, and receipts never do")
@ExtendWith(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficialLinksTest {
  private final Wire product;
  private final Question asked;
  private final long head;

  OfficialLinksTest(Wire product) {
    this.product = product;
    var solomons = product.country("SB");
    head =
        solomons
            .records(
                letter("sb-letter", "2024-06-11")
                    .on(Map.of("type", "KAMERSTUK", "citation", "19 637, nr. 2644"))
                    .does(designate("isabel")))
            .number("/lastSequence");
    asked = solomons.ask("isabel").on("2024-06-20");
  }

  @Test
  @DisplayName("expand=sources adds them to each source that has a public address")
  void links() {
    var answer = asked.with("expand=sources").reply().is(200).json().at("/answers/0");
    assertThat(answer.at("/sources/0/links").isMissingNode()).isTrue();
    assertThat(answer.at("/sources/1/links/0").asString())
        .isEqualTo("https://zoek.officielebekendmakingen.nl/kst-19637-2644.html");
    assertThat(asked.reply().is(200).json().at("/answers/0/sources/1/links").isMissingNode())
        .isTrue();
  }

  @Test
  @DisplayName("the form of an address may change, so such an answer is never kept for ever")
  void caching() {
    var pinned = asked.upTo(head);
    assertThat(pinned.reply().header("Cache-Control")).contains("immutable");
    assertThat(pinned.with("expand=sources").reply().is(200).header("Cache-Control"))
        .doesNotContain("immutable");
  }

  @Test
  @DisplayName("nothing else can be expanded")
  void unknown() {
    var refused = asked.with("expand=passages").reply().is(400);
    assertThat(refused.json().at("/errors/0/parameter").asString()).isEqualTo("expand");
    assertThat(refused.json().at("/errors/0/detail").asString()).contains("sources");
  }

  @Test
  @DisplayName("a decision names the links of its documents, each with a pointer to the document")
  void ofADecision() {
    var decision = product.get("/v1/decisions/sb-letter").is(200).json();
    assertThat(decision.at("/links/0/pointer").asString()).isEqualTo("/sources/1");
    assertThat(decision.at("/links/0/href").asString()).contains("kst-19637-2644");
  }
}
