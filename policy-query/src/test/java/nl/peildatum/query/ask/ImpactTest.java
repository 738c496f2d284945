package nl.peildatum.query.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.Said;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("which answers given before read otherwise by now, over HTTP")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ImpactTest {
  private static final String RECORDED = "2026-11-24T09:00:00.000Z";
  private static final String LATER = "2026-11-24T10:00:00.000Z";

  private final Country mali = new Country("ML");
  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  ImpactTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void theLetterIsRead() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    mali.designates("mali-2023-01-11", RECORDED, "2023-01-11", "gao", "mopti").forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
  }

  private String receipt(String area, String decision) {
    var question =
        """
        {"country": "ML", "area": "%s", "stage": "FIRST_DECISION",
         "dates": {"application": "2022-03-01", "decision": "%s"}}
        """
            .formatted(area, decision);
    return web.post("/v1/assessments", "application/json", question)
        .json()
        .path("receipt")
        .stringValue();
  }

  private Reply ask(String... lines) {
    return web.post("/v1/impact", "application/x-ndjson", String.join("\n", lines));
  }

  private static String line(String receipt) {
    return "{\"receipt\": \"" + receipt + "\"}";
  }

  private static List<JsonNode> lines(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    return reply.body().lines().map(JsonMapper.builder().build()::readTree).toList();
  }

  @Test
  @DisplayName("of the receipts, those on whose days another answer stands, with what changed it")
  void thoseThatDiffer() {
    var early = receipt("gao", "2023-01-31");
    var late = receipt("gao", "2023-02-01");
    var elsewhere = receipt("mopti", "2023-02-01");
    assertThat(ask(line(early), line(late), line(elsewhere)).body()).isEmpty();
    mali.decides("lifted", LATER, List.of(Said.lifted("gao", "2023-02-01"))).forEach(view::take);
    var reply = ask(line(early), line(late), line(elsewhere));
    assertThat(reply.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    assertThat(lines(reply)).hasSize(1);
    var differs = lines(reply).getFirst();
    assertThat(differs.path("receipt").stringValue()).isEqualTo(late);
    assertThat(differs.path("facts").toString())
        .isEqualTo("[{\"sequence\":5,\"decisionId\":\"lifted\"}]");
  }

  @Test
  @DisplayName("a start that moved and moved back changes nothing; an end further on does neither")
  void undone() {
    var receipt = receipt("gao", "2023-01-15");
    mali.decides("moved", LATER, List.of(Said.correctedStart(2, "gao", "2023-01-20")))
        .forEach(view::take);
    assertThat(lines(ask(line(receipt))).getFirst().at("/facts/0/sequence").longValue())
        .isEqualTo(5);
    mali.decides(
            "moved-back",
            "2026-11-24T10:10:00.000Z",
            List.of(Said.correctedStart(5, "gao", "2023-01-11")))
        .forEach(view::take);
    assertThat(ask(line(receipt)).body()).isEmpty();
    mali.decides("lifted", "2026-11-24T10:20:00.000Z", List.of(Said.lifted("gao", "2023-01-16")))
        .forEach(view::take);
    assertThat(ask(line(receipt)).body()).isEmpty();
  }

  @Test
  @DisplayName("lines come out in the order they went in, a problem in the place of a broken one")
  void inOrder() {
    var first = receipt("gao", "2023-02-01");
    var second = receipt("gao", "2023-03-01");
    mali.decides("lifted", LATER, List.of(Said.lifted("gao", "2023-02-01"))).forEach(view::take);
    var lines =
        lines(
            ask(
                line(second),
                line("r1.AAAA"),
                "no json",
                "{\"receipt\": \"r0.x\", \"country\": \"ML\"}",
                "{}",
                line(first)));
    assertThat(lines)
        .extracting(line -> line.path("type").stringValue("-"))
        .containsExactly(
            "-",
            "/problems/receipt-broken",
            "/problems/malformed-json",
            "/problems/unknown-field",
            "/problems/missing-field",
            "-");
    assertThat(lines.get(0).path("receipt").stringValue()).isEqualTo(second);
    assertThat(lines.get(1).path("receipt").stringValue()).isEqualTo("r1.AAAA");
    assertThat(lines.get(5).path("receipt").stringValue()).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'decision': {'country': 'ML', 'country': 'ML'}} | malformed-json",
        "{'decision': {'country': 'ML', 'acts': [],}}     | malformed-json",
        "no json                                          | malformed-json",
        "[]                                               | malformed-json",
        "{'draft': {'country': 'ML'}}                     | invalid-request",
        "{'receipt': 1}                                   | wrong-type",
        "{}                                               | missing-field"
      },
      quoteCharacter = '"')
  @DisplayName(
      "a first line that is neither a receipt nor a draft refuses all, as a draft may be meant")
  void firstLineUnread(String line, String problem) {
    var receipt = receipt("gao", "2023-02-01");
    mali.decides("lifted", LATER, List.of(Said.lifted("gao", "2023-02-01"))).forEach(view::take);
    var reply = ask(line.replace('\'', '"'), line(receipt));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.problem()).isEqualTo(problem);
  }

  @Test
  @DisplayName("a first line with a text, or as a whole, longer than that of a draft refuses all")
  void firstLineTooLong() {
    var receipt = line(receipt("gao", "2023-02-01"));
    var longText = ask("{\"decision\": {\"title\": \"" + "a".repeat(100_001) + "\"}}", receipt);
    assertThat(longText.status()).isEqualTo(400);
    assertThat(longText.problem()).isEqualTo("json-beyond-limits");
    var title = "\"" + "a".repeat(99_999) + "\",";
    var longLine = ask("{\"decision\": {\"titles\": [" + title.repeat(11) + "1]}}", receipt);
    assertThat(longLine.status()).isEqualTo(413);
    assertThat(longLine.json().path("detail").stringValue()).contains("1048576");
  }

  @Test
  @DisplayName("problems are in the language of the client, and the reply says which")
  void language() {
    var dutch =
        web.post(
            "/v1/impact",
            "application/x-ndjson",
            "{\"receipt\": \"r1.AAAA\"}\nx\n" + "x".repeat(70_000),
            "Accept-Language",
            "nl");
    assertThat(dutch.header("Content-Language")).isEqualTo("nl");
    assertThat(dutch.header("Vary")).contains("Accept-Language");
    assertThat(lines(dutch))
        .hasSize(3)
        .extracting(line -> line.path("detail").stringValue())
        .allSatisfy(detail -> assertThat(detail).containsPattern(" (is|een|het|de|niet) "));
    assertThat(ask("x").header("Content-Language")).isEqualTo("en");
  }

  @Test
  @DisplayName("a receipt of a record that goes further than this one is a problem, and no silence")
  void anotherRecord() {
    mali.decides("lifted", LATER, List.of(Said.lifted("gao", "2023-02-01"))).forEach(view::take);
    var receipt = receipt("gao", "2023-02-01");
    view.startOver();
    new Country("ML")
        .designates("mali-2023-01-11", RECORDED, "2023-01-11", "gao", "mopti")
        .forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-25T11:00:00Z"));
    view.ready();
    assertThat(lines(ask(line(receipt))).getFirst().path("type").stringValue())
        .isEqualTo("/problems/sequence-not-recorded");
  }

  @Test
  @DisplayName("every one of more lines than are under way at a time gets its answer")
  void many() {
    var receipts =
        Stream.iterate(Instant.parse("2023-01-11T00:00:00Z"), day -> day.plusSeconds(86_400))
            .limit(40)
            .map(day -> receipt("gao", day.toString().substring(0, 10)))
            .toList();
    mali.decides("lifted", LATER, List.of(Said.lifted("gao", "2023-02-01"))).forEach(view::take);
    var body =
        Stream.generate(receipts::stream)
            .limit(50)
            .flatMap(some -> some)
            .map(ImpactTest::line)
            .collect(Collectors.joining("\n"));
    assertThat(lines(ask(body))).hasSize(50 * 19);
  }

  @Test
  @DisplayName("only lines are taken, and no parameters")
  void onlyLines() {
    assertThat(web.post("/v1/impact", "application/json", "{}").status()).isEqualTo(415);
    assertThat(web.post("/v1/impact?x=1", "application/x-ndjson", "").problem())
        .isEqualTo("unknown-parameter");
    assertThat(web.post("/v1/impact", "application/x-ndjson", "", "Accept", "text/csv").status())
        .isEqualTo(406);
  }
}
