package nl.peildatum.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.peildatum.deploy.importing.Client;
import nl.peildatum.deploy.importing.ImportedFile;
import nl.peildatum.deploy.importing.Register;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The demonstration, loaded through the public API")
class DemoLoadingTest {
  /** The one that every test class of this kind asks. */
  @RegisterExtension
  static final ParameterResolver PRODUCT =
      new ParameterResolver() {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
          return parameter.getParameter().getType().equals(DemoProduct.class);
        }

        @Override
        public DemoProduct resolveParameter(ParameterContext parameter, ExtensionContext test) {
          return DemoProduct.sharedBy(test);
        }
      };

  /** The fields with a day on which something starts or ends, or may. */
  private static final List<String> DAYS =
      List.of("from", "fromNotBefore", "fromNotAfter", "until", "plannedUntil", "decidedOn");

  /** What tells when and where something was recorded, not what it says. */
  private static final Set<String> WHEN_RECORDED =
      Set.of("recordedAt", "beschikbaarOp", "recordedThrough");

  /** What is made from that. */
  private static final Set<String> SEALS = Set.of("id", "hash", "previousHash");

  @Test
  @DisplayName("tells of each country how many decisions were recorded")
  void told(DemoProduct all) {
    for (var country : DemoDecisions.countries()) {
      assertThat(all.said()).anyMatch(line -> line.strip().startsWith("demo " + country + ": "));
    }
  }

  @Test
  @DisplayName("loaded again, changes nothing")
  void twice(DemoProduct all) {
    var before = heads(all);
    var said = new ArrayList<String>();
    try (var register = new Register(all.url(), new Client("importer", "demo"))) {
      new Demo(register).recordCountries(DemoDecisions.countries(), said::add);
    }
    assertThat(said)
        .hasSize(DemoDecisions.countries().size())
        .allMatch(line -> line.contains(": 0 decisions recorded, "));
    assertThat(heads(all)).isEqualTo(before);
  }

  @Test
  @DisplayName("gives the same answers in whatever order the countries were loaded")
  void anyOrder(DemoProduct all) {
    var backwards = new ArrayList<>(DemoDecisions.countries()).reversed();
    try (var other = DemoProduct.of(String.join(",", backwards))) {
      for (var country : backwards) {
        for (var question : questions(country, all)) {
          assertThat(said(other, question)).as(question).isEqualTo(said(all, question));
        }
      }
    }
  }

  /** On every day on which something starts or ends, and the day before, on both bases. */
  private static List<String> questions(String country, DemoProduct product) {
    var files = DemoDecisions.of(country);
    var path = "/v1/countries/" + files.getFirst().country().toLowerCase(Locale.ROOT);
    var pinned = "sequence=" + head(product, path);
    var questions = new ArrayList<>(List.of(path + "/record?" + pinned));
    for (var basis : List.of("OPERATIONAL", "FORMAL")) {
      questions.add(path + "/timeline?" + pinned + "&basis=" + basis);
      for (var day : days(files)) {
        var asked = "?" + pinned + "&basis=" + basis + "&geldigOp=" + day;
        questions.add(path + "/policy" + asked);
        anArea(files)
            .map(area -> path + "/areas/" + area + "/policy" + asked)
            .forEach(questions::add);
      }
    }
    return questions;
  }

  private static Stream<String> anArea(List<ImportedFile> files) {
    return files.stream()
        .flatMap(file -> file.content().findValues("areas").stream())
        .flatMap(areas -> StreamSupport.stream(areas.spliterator(), false))
        .map(JsonNode::asString)
        .distinct()
        .sorted(Comparator.naturalOrder())
        .limit(1);
  }

  private static Set<String> days(List<ImportedFile> files) {
    var days = new TreeSet<String>();
    for (var file : files) {
      for (var field : DAYS) {
        file.content().findValuesAsString(field).stream()
            .filter(day -> day.length() == 10)
            .forEach(days::add);
      }
    }
    return days;
  }

  private static JsonNode said(DemoProduct product, String question) {
    return withoutTime(get(product, question));
  }

  private static JsonNode get(DemoProduct product, String path) {
    return new ApiClient(product.url()).get(path).is(200).json();
  }

  private static JsonNode withoutTime(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(WHEN_RECORDED);
      if (object.has("hash")) {
        object.remove(SEALS);
      }
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.forEach(DemoLoadingTest::withoutTime);
    }
    return node;
  }

  private static List<Long> heads(DemoProduct product) {
    return DemoDecisions.countries().stream()
        .map(country -> DemoDecisions.of(country).getFirst().country())
        .map(code -> head(product, "/v1/countries/" + code.toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static long head(DemoProduct product, String path) {
    return get(product, path + "/policy?geldigOp=2020-01-01").path("sequence").asLong();
  }
}
