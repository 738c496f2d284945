package nl.peildatum.deploy.painted;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.deploy.DemoProduct;
import nl.peildatum.deploy.painted.Differential.Extent;
import nl.peildatum.deploy.wire.Product;
import nl.peildatum.deploy.wire.Wire;
import nl.peildatum.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records to freeze answers from: run by hand as docs/adr/answers-are-frozen.md says, those of the
 * demonstration and invented ones, else a small invented one into a folder that goes.
 */
@ExtendWith(Product.class)
@DisplayName("The records that a corpus is frozen from")
class CorpusRecordsTest {
  /** The same seed invents the same decisions; what stays frozen is not drawn in each build. */
  private static final long SEED = Long.getLong("corpus.seed", 20_261_128L);

  /** Nothing else is recorded about these. */
  private static final List<String> INVENTED = List.of("FI", "PT", "NO");

  private static final Extent LARGE = new Extent(30, 0);
  private static final Extent SMALL = new Extent(3, 0);

  @TempDir Path trial;

  @Test
  @DisplayName("are recorded through the API by a command, whole and sealed")
  void records(Wire product) throws IOException {
    var asked = System.getProperty("corpus.records");
    if (asked == null) {
      invent(product, SMALL, INVENTED.subList(0, 1));
      assertThat(write(product, INVENTED.subList(0, 1), trial)).isGreaterThan(3);
    } else {
      try (var demo = DemoProduct.of("all")) {
        var wire = new Wire(demo.url());
        announce(wire);
        var acts = invent(wire, LARGE, INVENTED);
        assertThat(acts).as("sorts of acts that were invented").hasSizeGreaterThanOrEqualTo(21);
        write(wire, countries(wire), Path.of(asked));
      }
    }
  }

  private static List<String> invent(Wire product, Extent extent, List<String> countries) {
    var differential = new Differential(product, extent, System.out::println);
    for (var i = 0; i < countries.size(); i++) {
      differential.record(countries.get(i), SEED + i);
    }
    assertThat(differential.mismatches()).isEmpty();
    return List.copyOf(differential.acts().keySet());
  }

  /** Policy that is to begin and end on days to come, so that a feed tells of days that began. */
  private static void announce(Wire product) {
    var decision =
        """
        {"country": "SE", "decisionId": "se-1",
         "instrument": {"type": "KAMERBRIEF", "title": "Invented", "decidedOn": "2026-11-01"},
         "sources": [{"type": "KAMERSTUK", "role": "BASIS", "title": "Invented"}],
         "acts": [{"type": "DesignateRegion15c", "areas": ["stockholms-lan"], "level": "MOST_EXCEPTIONAL",
                   "scheme": "2024", "from": "2027-03-01", "until": "2029-06-01"}]}
        """;
    product.record("/v1/countries/se/decisions", decision).is(201);
  }

  private static List<String> countries(Wire product) {
    return Noticed.elements(product.get("/v1/countries").is(200).json().path("countries"))
        .map(country -> country.path("country").asString())
        .toList();
  }

  /** A file for each country, as its record is answered; says how many events. */
  private static int write(Wire product, List<String> countries, Path folder) throws IOException {
    Files.createDirectories(folder);
    var events = 0;
    for (var country : countries) {
      var path = "/v1/countries/" + country.toLowerCase(Locale.ROOT) + "/record";
      var record = product.get(path).is(200);
      for (var event : record.json().path("events")) {
        var bytes = JsonMapper.shared().writeValueAsBytes(event.path("data"));
        assertThat(EventCodec.isSealed(Json.canonical(bytes))).as(event.toString()).isTrue();
        events++;
      }
      var file = folder.resolve("record-" + country.toLowerCase(Locale.ROOT) + ".json");
      Files.write(file, record.body().getBytes(UTF_8));
    }
    return events;
  }
}
