package nl.peildatum.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("Every problem that the product knows can be met, and says what to do")
@ExtendWith(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryProblemTest {
  /** What no request alone brings about, and where it is tried instead. */
  private static final Map<String, String> NOT_OVER_HTTP =
      Map.ofEntries(
          Map.entry("body-too-slow", "needs a sender that is slow, as SlowSendersTest has them"),
          Map.entry("answer-too-large", "needs 20 MB of texts, as LongTextsTest records them"),
          Map.entry("busy", "needs other nodes that record first, fifty times over"),
          Map.entry("store-unavailable", "needs an event store that is away"),
          Map.entry(
              "store-behind-topic",
              "needs a store that lost its tail, as RestoredStoreTest has it"),
          Map.entry("issuer-unavailable", "needs an authorization server that went away"),
          Map.entry("not-signed-in", "is of the workbench, as SignInTest has it"),
          Map.entry("invalid-csrf-token", "is of the workbench, as SignInTest has it"),
          Map.entry("sign-in-failed", "is of the workbench, as SignInTest has it"),
          Map.entry("sign-in-not-configured", "needs another configuration"),
          Map.entry("too-many-requests", "needs a limit, as RateLimitsTest configures one"),
          Map.entry("not-ready", "needs a node that is still reading at its start"),
          Map.entry(
              "too-many-streams", "needs as many streams as can be, as RecordStreamTest has them"),
          Map.entry(
              "not-yet-projected", "needs a relay that is held back while a sequence is asked for"),
          Map.entry("checkpoint-missing", "needs a node that read no checkpoint yet"),
          Map.entry("log-forked", "needs a checkpoint of another history on the topic"),
          Map.entry("record-incomplete", "needs a topic that lost an event"),
          Map.entry("record-forked", "needs a topic with two histories of a country"),
          Map.entry("record-unreadable", "needs an event of a later version on the topic"),
          Map.entry(
              "draft-outdated",
              "needs a decision that comes in between, as DraftsEndpointTest has it"),
          Map.entry("too-many-drafts", "needs a thousand drafts; DraftDeciderTest has the rule"),
          Map.entry("too-many-revisions", "needs 200 steps; DraftDeciderTest has the rule"),
          Map.entry("audit-damaged", "needs damaged tables, as DraftsTest has them"),
          Map.entry("internal-error", "needs a mistake in the product"));

  private static final List<String> POINT_AT_NOTHING =
      List.of("malformed-request", "malformed-query", "unknown-country", "unknown-decision");

  private final Wire product;
  private final Country haiti;
  private final Map<String, Supplier<Reply>> ways = new TreeMap<>();
  private final Map<String, Supplier<Reply>> waysInDutch = new TreeMap<>();

  EveryProblemTest(Wire product) {
    this.product = product;
    this.haiti = product.country("HT");
    ways.putAll(ways(product, haiti));
  }

  private static Map<String, Supplier<Reply>> ways(Wire product, Country country) {
    var ways = new TreeMap<String, Supplier<Reply>>();
    ways.putAll(new ByAsking(product, country).all());
    ways.putAll(new BySending(product, country).all());
    ways.putAll(new ByDrafting(product, country).all());
    ways.putAll(new ByRule(country).all());
    return ways;
  }

  @BeforeAll
  void given() {
    new ByRule(haiti).given();
    var inDutch = product.always("Accept-Language", "nl");
    waysInDutch.putAll(ways(inDutch, haiti.through(inDutch)));
  }

  @Test
  @DisplayName("none is left out: it is met below, or it is written why it cannot be")
  void noneIsLeftOut() {
    var met = new TreeSet<>(ways.keySet());
    assertThat(met).doesNotContainAnyElementsOf(NOT_OVER_HTTP.keySet());
    met.addAll(NOT_OVER_HTTP.keySet());
    assertThat(met)
        .isEqualTo(new TreeSet<>(known().map(type -> type.path("slug").asString()).toList()));
  }

  @TestFactory
  @DisplayName("met over HTTP")
  Stream<DynamicTest> met() {
    return known()
        .filter(type -> ways.containsKey(type.path("slug").asString()))
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type.path("title").asString() + " (" + type.path("slug").asString() + ")",
                    () -> meet(type)));
  }

  private void meet(JsonNode type) {
    var slug = type.path("slug").asString();
    var reply = ways.getOrDefault(slug, () -> product.get("/")).get();

    reply
        .is(type.path("status").asInt())
        .hasHeader("Content-Type", "application/problem+json")
        .hasHeader("Cache-Control", "no-store")
        .hasHeader("Content-Language", "en")
        .hasHeader("Vary", "Accept-Language")
        .says("/type", "/problems/" + slug)
        .says("/title", type.path("title").asString())
        .says("/status", type.path("status").asString());
    assertThat(reply.text("/detail")).isNotBlank().doesNotContain("java", "springframework");
    standingHeaders(reply);
    if (reply.status() == 400 && !POINT_AT_NOTHING.contains(slug)) {
      pointsAtEachFault(reply, slug);
    }
    haveNothingRecorded();
  }

  @TestFactory
  @DisplayName("says in Dutch what it says in English, about the same places and members")
  Stream<DynamicTest> metInDutch() {
    return known()
        .filter(type -> ways.containsKey(type.path("slug").asString()))
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type.path("titel").asString() + " (" + type.path("slug").asString() + ")",
                    () -> meetInDutch(type)));
  }

  private void meetInDutch(JsonNode type) {
    var slug = type.path("slug").asString();
    var english = ways.getOrDefault(slug, () -> product.get("/")).get();
    var dutch = waysInDutch.getOrDefault(slug, () -> product.get("/")).get();

    inDutch(dutch.is(english.status()), type.path("titel").asString());
    assertThat(dutch.text("/detail")).isNotBlank().isNotEqualTo(english.text("/detail"));
    assertThat(dutch.errors("/detail")).noneMatch(english.errors("/detail")::contains);
    assertThat(withoutTexts(dutch)).isEqualTo(withoutTexts(english));
  }

  private static JsonNode withoutTexts(Reply problem) {
    var json = (ObjectNode) problem.json();
    json.remove(List.of("title", "detail"));
    json.path("errors").forEach(error -> ((ObjectNode) error).remove("detail"));
    return json;
  }

  private static void standingHeaders(Reply reply) {
    reply
        .hasHeader("API-Version", "1.0.0")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("X-Frame-Options", "DENY");
    assertThat(reply.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(reply.headers().allValues("API-Version")).hasSize(1);
    assertThat(reply.header("Set-Cookie")).isEmpty();
  }

  private static void pointsAtEachFault(Reply reply, String slug) {
    assertThat(reply.errors()).isNotEmpty().doesNotContain("");
    if (!slug.equals("invalid-request")) {
      assertThat(reply.errors()).containsOnly(slug);
    }
    assertThat(reply.errors("/detail")).doesNotContain("");
    for (var error : reply.json().path("errors")) {
      assertThat(Stream.of("pointer", "parameter", "header").filter(error::has))
          .as(error.toString())
          .hasSize(1);
      assertThat(error.path("pointer").asString("")).matches("(/.*)?");
    }
  }

  private void haveNothingRecorded() {
    haiti
        .record("?after=" + haiti.head())
        .is(200)
        .says("/sequence", String.valueOf(haiti.head()))
        .lacks("/events/0");
  }

  @TestFactory
  @DisplayName("has a page of its own that says what to do")
  Stream<DynamicTest> pages() {
    return known()
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type.path("slug").asString(),
                    () -> {
                      var address = "/problems/" + type.path("slug").asString();
                      product
                          .get(address)
                          .is(200)
                          .says("/type", address)
                          .says("/title", type.path("title").asString())
                          .says("/advice", type.path("advice").asString());
                      product
                          .get(address, "Accept-Language", "nl")
                          .is(200)
                          .says("/type", address)
                          .says("/title", type.path("titel").asString())
                          .says("/advice", type.path("raad").asString());
                    }));
  }

  private static Stream<JsonNode> known() {
    var table = EveryProblemTest.class.getResourceAsStream("/nl/peildatum/problem/problems.json");
    var types = JsonMapper.shared().readTree(table);
    return StreamSupport.stream(types.spliterator(), false);
  }

  @Test
  @DisplayName(
      "who asks for a token and is not known gets a refusal, no cookie, and nothing to keep")
  void tokenEndpoint() {
    var refused = product.post("/oauth2/token", "grant_type=client_credentials").is(401);
    refused
        .says("/error", "invalid_client")
        .hasHeader("WWW-Authenticate", "Basic realm=\"peildatum\"")
        .hasHeader("Cache-Control", "no-store");
    standingHeaders(refused);
  }

  @Test
  @DisplayName("a token that nobody issued is refused on every address, before anything else")
  void badToken() {
    for (var path : new String[] {"/v1/countries/ht/policy", "/v1/countries/zz/policy"}) {
      product
          .get(path, "Authorization", "Bearer none.of.ours")
          .is(401)
          .says("/type", "/problems/invalid-token")
          .hasHeader("Content-Type", "application/problem+json");
    }
    product
        .post("/v1/countries/zz/decisions", "{}", "Authorization", product.bearer("auditor"))
        .is(403)
        .says("/type", "/problems/missing-scope");
  }

  @Test
  @DisplayName("is told in Dutch to who asks for it, by either service and by the container")
  void dutch() {
    var accepts = new String[] {"Accept-Language", "nl-NL, en;q=0.5"};
    inDutch(product.get("/v1/countries?x=1", accepts), "Dit adres kent deze parameter niet");
    inDutch(product.get("/v1/countries/zz/policy", accepts), "Dit land bestaat niet");
    inDutch(product.get("/nothing", accepts), "Op dit adres is niets");
    inDutch(product.send("PUT", "/v1/countries", accepts), "Dit adres kent deze methode niet");
    inDutch(
        product.post(haiti.decisions(), "{}", accepts), "Bij het verzoek zat geen geldig token");
    inDutch(
        product.record(haiti.decisions(), "{", accepts),
        "De inhoud van het verzoek is geen JSON-object");
  }

  private static void inDutch(Reply problem, String title) {
    problem
        .says("/title", title)
        .hasHeader("Content-Language", "nl")
        .hasHeader("Vary", "Accept-Language");
    standingHeaders(problem);
  }

  @Test
  @DisplayName("an address that does not exist is a problem too, with a slash behind it or without")
  void noSuchAddress() {
    for (var path :
        new String[] {"/v1/", "/v1/nothing", "/v1/countries/", "/v1/decisions/ht-1/", "/error"}) {
      standingHeaders(product.get(path).is(404).says("/type", "/problems/not-found"));
    }
    product.send("PUT", haiti.decisions()).is(405).hasHeader("Allow", "POST");
    product.send("PUT", "/v1/countries").is(405).hasHeader("Allow", "GET, HEAD");
  }
}
