package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.peildatum.testing.Reply;
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
  @DisplayName("every question takes what /v1/openapi.json says, and nothing else")
  Stream<DynamicTest> declared() {
    var document = product.get("/v1/openapi.json").is(200).json();
    var sound = sound(document);
    return document
        .path("paths")
        .propertyStream()
        .filter(path -> path.getValue().has("get"))
        .filter(path -> !path.getKey().startsWith("/health/"))
        .filter(path -> !path.getKey().startsWith("/oauth2/"))
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path.getKey(),
                    () ->
                        takesOnly(
                            Routes.address(path, document),
                            names(path.getValue().path("get"), document),
                            sound,
                            caller(path.getValue().path("get")))));
  }

  /** The product, asked by a client that may ask this operation. */
  private Wire caller(JsonNode operation) {
    var scopes = operation.at("/security/0/token").toString();
    if (scopes.isEmpty()) {
      return product;
    }
    var client = scopes.contains("audit:read") ? "auditor" : "approver";
    return product.always("Authorization", product.bearer(client));
  }

  /** Every parameter that some address takes, with the example that the description gives. */
  private static Map<String, String> sound(JsonNode document) {
    var sound = new TreeMap<String, String>();
    for (var path : document.path("paths")) {
      parameters(path.path("get"), document)
          .forEach(given -> sound.put(given.path("name").asString(), example(given, document)));
    }
    return sound;
  }

  private static String example(JsonNode parameter, JsonNode document) {
    var schemaGiven = parameter.path("schema");
    var given = schemaGiven.has("items") ? schemaGiven.path("items") : schemaGiven;
    var schema = given.has("$ref") ? referred(given, document) : given;
    var example =
        Stream.of(schema.path("example"), schema.path("enum").path(0), schema.path("default"))
            .filter(JsonNode::isValueNode)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no example of " + parameter));
    return URLEncoder.encode(example.asString(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static void takesOnly(
      String path, Set<String> declared, Map<String, String> sound, Wire asked) {
    var address =
        path.replace("{cc}", "mr")
            .replace("{area}", "assaba")
            .replace("{id}", "mr-1")
            .replace("{type}", "region-15c-designated.v1")
            .replace("{slug}", "not-found");
    var others = new TreeMap<>(sound);
    others.keySet().removeAll(declared);
    others.put("nonsense", "1");
    others.forEach(
        (name, value) ->
            assertThat(refusals(asked.get(address + "?" + name + "=" + value).is(400)))
                .contains("unknown-parameter " + name));
    for (var name : declared) {
      var reply = asked.get(address + "?" + name + "=" + sound.get(name));
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
    parameters(operation, document).forEach(given -> names.add(given.path("name").asString()));
    return names;
  }

  private static Stream<JsonNode> parameters(JsonNode operation, JsonNode document) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .map(given -> given.has("$ref") ? referred(given, document) : given)
        .filter(given -> given.path("in").asString("").equals("query"));
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
    product.get(country.path() + "/hindsight", "Accept", accept).is(status);
  }
}
