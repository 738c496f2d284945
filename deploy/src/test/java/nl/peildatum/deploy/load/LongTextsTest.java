package nl.peildatum.deploy.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peildatum.deploy.load.DearQuestions.Question;
import nl.peildatum.deploy.wire.Wire;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each answer repeats the sources of its decision: few facts may make a very long answer. */
@DisplayName("Where the policy of one area rests on sources as long as any that are accepted,")
class LongTextsTest {
  private static final int DECISIONS = 3;
  private static final int FACTS = 80;
  private static final int LONGEST_TEXT = 95_000;
  private static final long MANY_BYTES = 20L << 20;

  /** As long as the node may take to read what was recorded, in a build that does much besides. */
  private static final Duration READ = Duration.ofMinutes(2);

  private static final Duration HEALTH =
      Duration.ofMillis(Long.getLong("load.healthMillis", 8_000));
  private static final Duration ORDINARY =
      Duration.ofMillis(Long.getLong("load.ordinaryMillis", 5_000));

  private static final String AREA = "/v1/countries/sy/areas/damascus";
  private static final String CASE =
      """
      {"caseReference": "invented-1", "country": "%s", "area": "damascus", "stage": "FIRST_DECISION",
       "dates": {"application": "2023-03-01", "decision": "2024-03-01"}}
      """
          .replace("\n", "");

  @TempDir Path folder;

  @Test
  @DisplayName("its answer is sent while it is written, and other questions are answered meanwhile")
  void sentWhileWritten() {
    try (var product = LoadedProduct.start(folder)) {
      var wire = product.wire();
      var head = recorded(wire);
      var policy = AREA + "/policy?geldigOp=2024-01-01&sequence=" + head;
      whole(wire, policy);
      refused(wire);
      var day = "?geldigOp=2024-01-01&sequence=" + head;
      var dear =
          List.of(
              new Question(policy, "application/json", ""),
              new Question(policy, "application/x-ndjson", ""),
              new Question(AREA + "/policy?kind=OTHER_HEADING", "application/json", ""),
              new Question("/v1/countries/sy/areas/nowhere/policy", "application/json", ""),
              new Question("/v1/countries/sy/areas" + day, "application/geo+json", ""),
              new Question("/v1/countries/sy/hindsight" + day, "application/json", ""),
              new Question("/v1/countries/sy/record", "application/json", ""),
              new Question("/v1/assessments", "application/json", CASE.formatted("SY")),
              new Question("/v1/assessments", "application/x-ndjson", CASE.formatted("SY")));
      var measured =
          Measured.of(product, dear, 8 * dear.size(), _ -> "/v1/countries/ml/areas/gao/policy");
      SoftAssertions.assertSoftly(all -> measured.assertSound(all, HEALTH, ORDINARY));
      assertThat(product.stop()).isLessThan(Duration.ofSeconds(30));
    }
  }

  private static long recorded(Wire wire) {
    var head = 0L;
    for (var n = 0; n < DECISIONS; n++) {
      head = wire.record("/v1/countries/sy/decisions", decision(n)).is(201).number("/lastSequence");
    }
    wire.record("/v1/countries/ml/decisions", ordinary()).is(201);
    return head;
  }

  private static String decision(int n) {
    var acts =
        IntStream.range(0, FACTS)
            .mapToObj(
                i ->
                    """
                    {"type": "SetHeading", "heading": "OTHER", "label": "n%d-%d", "areas": ["damascus"],
                     "nothingSpecial": true}\
                    """
                        .formatted(n, i))
            .collect(Collectors.joining(","));
    return """
    {"country": "SY", "decisionId": "long-%d",
     "instrument": {"type": "KAMERBRIEF", "title": "Invented for a test", "decidedOn": "2023-01-11"},
     "sources": [{"type": "REPORT", "role": "COUNTRY_INFORMATION", "title": "%s"}],
     "acts": [%s]}
    """
        .formatted(n, "lang ".repeat(LONGEST_TEXT / 5).strip(), acts);
  }

  private static String ordinary() {
    return """
    {"country": "ML", "decisionId": "ordinary",
     "instrument": {"type": "KAMERBRIEF", "title": "Invented for a test", "decidedOn": "2023-01-11"},
     "acts": [{"type": "SetHeading", "heading": "OTHER", "label": "n", "nothingSpecial": true}]}
    """;
  }

  private static void whole(Wire wire, String policy) {
    await().atMost(READ).untilAsserted(() -> assertThat(wire.get(policy).status()).isEqualTo(200));
    var json = wire.get(policy).is(200);
    assertThat(json.bytes().length).isGreaterThan((int) MANY_BYTES);
    assertThat(json.json().path("answers").size()).isEqualTo(DECISIONS * FACTS + 1);
    var lines = wire.get(policy, "Accept", "application/x-ndjson").is(200).body().lines();
    assertThat(lines.count()).isEqualTo(DECISIONS * FACTS + 2L);
  }

  private static void refused(Wire wire) {
    var one =
        wire.post("/v1/assessments", CASE.formatted("SY"), "Content-Type", "application/json")
            .is(400);
    assertThat(one.body()).contains("/problems/answer-too-large");
    var both = CASE.formatted("SY") + "\n" + CASE.formatted("ML") + "\n";
    var lines =
        wire.post("/v1/assessments", both, "Content-Type", "application/x-ndjson")
            .is(200)
            .body()
            .lines()
            .toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).contains("answer-too-large").contains("invented-1");
    assertThat(lines.getLast()).contains("\"receipt\"");
  }
}
