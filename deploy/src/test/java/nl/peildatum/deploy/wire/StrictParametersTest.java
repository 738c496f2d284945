package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("A parameter that is not understood is refused, never guessed at")
@ExtendWith(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrictParametersTest {
  private static final Map<String, String> SOUND =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("geldigOp", "2023-01-11"),
              Map.entry("beschikbaarOp", "2026-01-01T00:00:00Z"),
              Map.entry("sequence", "0"),
              Map.entry("otherGeldigOp", "2023-01-11"),
              Map.entry("otherBeschikbaarOp", "2026-01-01T00:00:00Z"),
              Map.entry("otherSequence", "0"),
              Map.entry("bekendOp", "2023-01-11"),
              Map.entry("basis", "FORMAL"),
              Map.entry("kind", "REGION_15C"),
              Map.entry("axis", "geldig"),
              Map.entry("country", "MR"),
              Map.entry("from", "2022-01-01"),
              Map.entry("until", "2023-01-01"),
              Map.entry("after", "0")));

  private final Wire product;
  private final Country country;

  StrictParametersTest(Wire product) {
    this.product = product;
    this.country = product.country("MR");
  }

  @BeforeAll
  void given() {
    country.records(letter("mr-1", "2022-01-01").does(designate("assaba", "gorgol")));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          geldigop=2023-01-11                                      | unknown-parameter  | geldigop
          GeldigOp=2023-01-11                                      | unknown-parameter  | GeldigOp
          geldigOp=2023-01-11&dryRun=true                          | unknown-parameter  | dryRun
          geldigOp=2023-01-11&geldigOp=2023-01-11                  | repeated-parameter | geldigOp
          geldigOp=2023-01-11&basis=FORMAL&basis=OPERATIONAL       | repeated-parameter | basis
          geldigOp=2023-01-11&sequence=3&sequence=3                | repeated-parameter | sequence
          geldigOp=                                                | invalid-date       | geldigOp
          geldigOp                                                 | invalid-date       | geldigOp
          geldigOp=2023-1-11                                       | invalid-date       | geldigOp
          geldigOp=11-01-2023                                      | invalid-date       | geldigOp
          geldigOp=2023-02-29                                      | invalid-date       | geldigOp
          geldigOp=2023-01-11T00:00:00Z                            | invalid-date       | geldigOp
          geldigOp=%2B2023-01-11                                   | invalid-date       | geldigOp
          geldigOp=today                                           | invalid-date       | geldigOp
          bekendOp=2023-13-01                                      | invalid-date       | bekendOp
          geldigOp=2023-01-11&beschikbaarOp=2023-01-11             | invalid-instant    | beschikbaarOp
          geldigOp=2023-01-11&beschikbaarOp=2023-01-11T10:00:00    | invalid-instant    | beschikbaarOp
          geldigOp=2023-01-11&beschikbaarOp=now                    | invalid-instant    | beschikbaarOp
          geldigOp=2023-01-11&sequence=-1                          | invalid-sequence   | sequence
          geldigOp=2023-01-11&sequence=1.0                         | invalid-sequence   | sequence
          geldigOp=2023-01-11&sequence=0x2                         | invalid-sequence   | sequence
          geldigOp=2023-01-11&sequence=99999999999999999999        | invalid-sequence   | sequence
          geldigOp=2023-01-11&sequence=                            | invalid-sequence   | sequence
          basis=formal                                             | unknown-basis      | basis
          basis=                                                   | unknown-basis      | basis
          kind=region15c                                           | unknown-kind       | kind
          kind=REGION_15C,RELOCATION_ALTERNATIVE                   | unknown-kind       | kind
          sequence=3                                               | geldig-op-missing  | geldigOp
          beschikbaarOp=2026-01-01T00:00:00Z                       | geldig-op-missing  | geldigOp
          geldigOp=2023-01-11&sequence=0&beschikbaarOp=2026-01-01T00:00:00Z | two-record-times | sequence
          geldigOp=2023-01-11&beschikbaarOp=2999-01-01T00:00:00Z   | record-time-in-future | beschikbaarOp
          geldigOp=2023-01-11&sequence=2                           | sequence-inside-decision | sequence
          geldigOp=2023-01-11&sequence=4                           | sequence-not-recorded | sequence
          """)
  void oneRule(String query, String slug, String parameter) {
    for (var path : new String[] {"/policy", "/areas/assaba/policy"}) {
      var refused = product.get(country.path() + path + "?" + query).is(400);
      assertThat(refused.errors()).as(refused.body()).containsExactly(slug);
      assertThat(refused.errors("/parameter")).containsExactly(parameter);
      refused.says("/type", "/problems/" + slug);
    }
  }

  @Test
  @DisplayName("a sequence inside a decision names the first and the last of that decision")
  void insideADecision() {
    country
        .askAll()
        .on("2023-01-11")
        .upTo(1)
        .reply()
        .is(400)
        .says("/errors/0/firstSequence", "1")
        .says("/errors/0/lastSequence", "3");
  }

  @Test
  @DisplayName("everything that is wrong is said at once")
  void severalAtOnce() {
    var refused =
        product
            .get(
                country.path()
                    + "/policy?geldigOp=2023-02-30&bekendOp=x&basis=X&kind=Y&sequence=z"
                    + "&beschikbaarOp=w&geldigop=2023-01-11&nonsense")
            .is(400)
            .says("/type", "/problems/invalid-request");
    assertThat(refused.errors("/parameter"))
        .containsOnly(
            "geldigOp",
            "bekendOp",
            "basis",
            "kind",
            "sequence",
            "beschikbaarOp",
            "geldigop",
            "nonsense");
    assertThat(refused.errors())
        .containsOnly(
            "invalid-date",
            "unknown-basis",
            "unknown-kind",
            "invalid-sequence",
            "invalid-instant",
            "two-record-times",
            "unknown-parameter");
    assertThat(refused.text("/detail")).contains("9 things");
  }

  @Test
  @DisplayName("the valid axis takes a moment without a day, and no empty stretch of days")
  void timeline() {
    country.timeline("?sequence=3").is(200);
    country.timeline("?sequence=3&from=2022-01-01").is(200);
    assertThat(country.timeline("?from=2022-01-01&until=2022-01-01").is(400).errors())
        .containsExactly("empty-period");
    assertThat(country.timeline("?from=2022-01-02&until=2022-01-01").errors("/parameter"))
        .containsExactly("until");
    assertThat(country.timeline("?geldigOp=2022-01-01").is(400).errors())
        .containsExactly("unknown-parameter");
  }

  @TestFactory
  @DisplayName("every address takes what /v1/openapi.json says, and nothing else")
  Stream<DynamicTest> declared() {
    var document = product.get("/v1/openapi.json").is(200).json();
    return document
        .path("paths")
        .propertyStream()
        .filter(path -> path.getValue().has("get"))
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path.getKey(),
                    () -> takesOnly(path.getKey(), names(path.getValue().path("get"), document))));
  }

  private void takesOnly(String path, Set<String> declared) {
    var address =
        path.replace("{cc}", "mr")
            .replace("{area}", "assaba")
            .replace("{id}", "mr-1")
            .replace("{slug}", "not-found");
    assertThat(SOUND.keySet()).containsAll(declared);
    var others = new TreeMap<>(SOUND);
    others.keySet().removeAll(declared);
    others.put("nonsense", "1");
    others.forEach(
        (name, value) ->
            assertThat(refusals(product.get(address + "?" + name + "=" + value).is(400)))
                .contains("unknown-parameter " + name));
    for (var name : declared) {
      var reply = product.get(address + "?" + name + "=" + SOUND.get(name));
      assertThat(refusals(reply)).doesNotContain("unknown-parameter " + name);
    }
  }

  private static List<String> refusals(Reply reply) {
    var refusals = new ArrayList<String>();
    for (var error : reply.json().path("errors")) {
      refusals.add(
          error.path("type").asString("").replace("/problems/", "")
              + " "
              + error.path("parameter").asString(""));
    }
    return refusals;
  }

  private static Set<String> names(JsonNode operation, JsonNode document) {
    var names = new TreeSet<String>();
    StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .map(given -> given.has("$ref") ? referred(given, document) : given)
        .filter(given -> given.path("in").asString("").equals("query"))
        .forEach(given -> names.add(given.path("name").asString()));
    return names;
  }

  private static JsonNode referred(JsonNode given, JsonNode document) {
    return document.at(given.path("$ref").asString().substring(1));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json;q=0 | 406",
        "*/*;q=0 | 406",
        "application/json;q=0, */* | 406",
        "text/html, application/*;q=0 | 406",
        "application/json;q=0.1, */*;q=0 | 200",
        "text/html;q=0, */* | 200"
      })
  @DisplayName("A weight of 0 in Accept refuses, and what names the form most closely decides")
  void weightOfNothing(String accept, int status) {
    product.get(country.path() + "/policy", "Accept", accept).is(status);
  }
}
