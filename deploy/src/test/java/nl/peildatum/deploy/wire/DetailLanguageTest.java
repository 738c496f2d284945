package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.lift;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Details are told in the language of the request")
@ExtendWith(Product.class)
class DetailLanguageTest {
  private static final String FAULTY =
      """
      {"decisionId": "cuba", "country": "HT", "instrument": {"type": "KAMERBRIEF",
       "decidedOn": "11-01-2023"}, "acts": [{"type": "LiftRegion15c", "area": ["havana"]}]}
      """;

  private final Wire product;
  private final Country cuba;

  DetailLanguageTest(Wire product) {
    this.product = product;
    this.cuba = product.country("CU");
  }

  @Test
  @DisplayName("of a faulty decision, with the same pointers and members")
  void faultyDecision() {
    var english = cuba.sends(FAULTY, "Accept-Language", "en").is(400);
    var dutch = cuba.sends(FAULTY, "Accept-Language", "nl").is(400);

    assertThat(english.errors("/detail"))
        .contains(
            "\"11-01-2023\" in decidedOn is not a date that exists, as year-month-day."
                + " Did you mean 2023-01-11?");
    assertThat(dutch.errors("/detail"))
        .contains(
            "\"11-01-2023\" in decidedOn is geen datum die bestaat, als jaar-maand-dag."
                + " Bedoelde u 2023-01-11?");
    assertThat(dutch.text("/detail"))
        .isEqualTo("Er zijn " + dutch.errors().size() + " dingen mis met dit verzoek; zie errors.");
    assertThat(dutch.errors("/pointer"))
        .isEqualTo(english.errors("/pointer"))
        .hasSizeGreaterThan(2);
    assertThat(dutch.errors("/type")).isEqualTo(english.errors("/type"));
    assertThat(dutch.errors("/allowed")).isEqualTo(english.errors("/allowed"));
  }

  @Test
  @DisplayName("of a warning, where the decision is previewed and where it is recorded")
  void warning() {
    var inDutch = cuba.through(product.always("Accept-Language", "nl"));
    var lifted = letter("cu-lifted", "2023-01-11").does(lift("la-habana"));
    assertThat(cuba.previews(lifted).text("/warnings/0/detail")).startsWith("Nothing stands here");
    var preview = inDutch.previews(lifted);
    toldInDutch(preview);
    var recorded = inDutch.records(lifted);
    toldInDutch(recorded);
    var again = inDutch.sends(lifted).is(200).hasHeader("Content-Language", "en");
    assertThat(again.text("/warnings/0/detail")).startsWith("Nothing stands here");
    assertThat(product.get("/v1/decisions/cu-lifted").is(200).text("/warnings/0/detail"))
        .startsWith("Nothing stands here");
  }

  private static void toldInDutch(Reply reply) {
    reply.hasHeader("Content-Language", "nl").hasHeader("Vary", "Accept-Language");
    assertThat(reply.text("/warnings/0/code")).isEqualTo("nothing-to-end");
    assertThat(reply.text("/warnings/0/detail")).startsWith("Hier geldt niets op de dag");
  }

  @Test
  @DisplayName("of a page that refuses, in the language of the page")
  void pages() {
    var faulty = "/landen/cu?geldigOp=2023-02-30&taal=";
    assertThat(product.get(faulty + "nl", "Accept", "text/html").is(400).body())
        .contains("&quot;2023-02-30&quot; in geldigOp is geen datum die bestaat")
        .doesNotContain("is not a date");
    assertThat(
            product
                .get(faulty + "en", "Accept", "text/html", "Accept-Language", "nl")
                .is(400)
                .body())
        .contains("&quot;2023-02-30&quot; in geldigOp is not a date that exists")
        .doesNotContain("geen datum die");
  }
}
