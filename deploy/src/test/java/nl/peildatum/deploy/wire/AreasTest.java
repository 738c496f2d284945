package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.alternative;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.lift;
import static nl.peildatum.deploy.wire.Deed.register;
import static nl.peildatum.deploy.wire.Deed.succession;
import static nl.peildatum.deploy.wire.Letter.letter;
import static nl.peildatum.deploy.wire.Letter.register;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@DisplayName("Areas have a history")
@ExtendWith(Product.class)
class AreasTest {
  private final Wire product;

  AreasTest(Wire product) {
    this.product = product;
  }

  private static Deed district(String id, String name, String parent) {
    return register(Map.of("id", id, "name", name, "type", "DISTRICT", "parent", parent));
  }

  @Test
  @DisplayName("Koro, on 1 June 2023 in the region of Bandiagara, is designated by way of Mopti")
  void koro() {
    var mali = product.country("ML");
    mali.records(
        letter("ml-letter", "2023-01-11")
            .does(
                designate("gao", "menaka", "mopti").onlyThese(),
                alternative("bamako", "gao", "menaka", "mopti")));
    mali.ask("koro").on("2023-06-01").region15c().is("PLACE_UNKNOWN");
    var letter = mali.head();
    var asked =
        Stream.of("mopti", "koro", "kidal")
            .map(area -> mali.ask(area).on("2023-06-01").upTo(letter))
            .toList();
    var answered = asked.stream().map(question -> question.reply().body()).toList();
    var areas =
        register("ml-areas", "2026-11-24")
            .does(
                register("bandiagara", "Bandiagara", "REGION"),
                register("douentza", "Douentza", "REGION"),
                district("koro", "Koro", "bandiagara"),
                succession("SPLIT", "2023-03-13", "ML-5", "Bandiagara", "Douentza"));
    var previewed = mali.previews(areas).json();
    assertThat(previewed.path("changes").isEmpty()).isTrue();
    assertThat(changes(previewed.path("areas")))
        .contains(
            "REGION_15C {\"area\":\"koro\"} OPERATIONAL 2023-01-11: PLACE_UNKNOWN, then IN_FORCE",
            "RELOCATION_ALTERNATIVE {\"origin\":\"douentza\",\"target\":\"bamako\"} OPERATIONAL"
                + " 2023-01-11: PLACE_UNKNOWN, then IN_FORCE")
        .noneMatch(change -> change.contains("mopti") || change.contains("kidal"));
    mali.records(areas);

    var koro = mali.ask("Koro").on("2023-06-01");
    koro.region15c()
        .is("IN_FORCE")
        .says("/subject/area", "mopti")
        .says("/lineage/0/area", "bandiagara")
        .says("/lineage/0/kind", "PARENT")
        .lacks("/lineage/0/on")
        .says("/lineage/1/area", "mopti")
        .says("/lineage/1/kind", "SPLIT")
        .says("/lineage/1/on", "2023-03-13");
    koro.alternative("bamako").is("IN_FORCE").says("/subject/origin", "mopti");
    koro.reply().says("/area/id", "koro").says("/area/name", "Koro").lacks("/area/isoCode");
    mali.ask("douentza").on("2023-06-01").region15c().is("IN_FORCE").lacks("/lineage/1");
    mali.ask("koro").on("2023-06-01").upTo(letter).region15c().is("PLACE_UNKNOWN");
    mali.ask("kidal").on("2023-06-01").region15c().is("NEVER_DESIGNATED").lacks("/lineage");
    assertThat(asked.stream().map(question -> question.reply().body()))
        .as("as known before, to the byte")
        .isEqualTo(answered);
  }

  private static List<String> changes(JsonNode areas) {
    return StreamSupport.stream(areas.spliterator(), false)
        .map(
            change ->
                "%s %s %s %s: %s, then %s"
                    .formatted(
                        change.path("kind").asString(),
                        change.path("subject"),
                        change.path("basis").asString(),
                        change.path("from").isNull() ? "" : change.path("from").asString(),
                        change.at("/before/status").asString(),
                        change.at("/after/status").asString()))
        .toList();
  }

  @Test
  @DisplayName("What is decided about an area after its split stays with what is left of it")
  void afterTheSplit() {
    var tanzania = product.country("TZ");
    tanzania.records(letter("tz-1", "2012-01-01").does(designate("mbeya", "shinyanga")));
    tanzania.records(
        register("tz-2", "2026-11-24")
            .does(
                succession("SPLIT", "2016-01-29", "mbeya", "songwe"),
                succession("SPLIT", "2012-03-01", "shinyanga", "geita", "simiyu")));
    tanzania.records(letter("tz-3", "2018-01-01").does(lift("mbeya")));
    tanzania.records(letter("tz-4", "2018-06-01").does(lift("geita")));

    tanzania.ask("mbeya").on("2018-01-01").region15c().is("ENDED");
    tanzania
        .ask("songwe")
        .on("2018-01-01")
        .region15c()
        .is("IN_FORCE")
        .says("/fact/decisionId", "tz-1")
        .says("/lineage/0/area", "mbeya");
    tanzania.ask("geita").on("2018-06-01").region15c().is("ENDED").lacks("/lineage");
    tanzania.ask("simiyu").on("2018-06-01").region15c().is("IN_FORCE");
  }
}
