package nl.peildatum.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.peildatum.deploy.importing.ImportedFile;
import nl.peildatum.deploy.wire.Wire;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The product on an event store that was restored from a copy taken earlier")
class RestoredStoreTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ImportedFile LETTER = DemoDecisions.file(DemoDecisions.LETTER);
  private static final ImportedFile SOMALIA = DemoDecisions.of("somalia").getFirst();

  @TempDir Path folder;

  @Test
  @DisplayName(
      "records nothing, names the countries that lost something, and answers from the topic")
  void restored() throws Exception {
    running(form -> record(form, letter("kept")).is(201));
    copy(store(), folder.resolve("copy"));
    running(
        form -> {
          record(form, letter("lost")).is(201);
          record(form, SOMALIA.text(), "so").is(201);
          await()
              .atMost(Duration.ofSeconds(30))
              .untilAsserted(() -> assertThat(sequences(form)).containsKey("SO"));
        });
    copy(folder.resolve("copy"), store());
    running(
        form -> {
          assertThat(form.said().getLast())
              .startsWith("NOT READY")
              .contains("ML, SO")
              .doesNotContain("Ready at");
          var before = sequences(form);
          var refused = record(form, letter("after")).is(503);
          assertThat(refused.text("/type")).isEqualTo("/problems/store-behind-topic");
          assertThat(refused.text("/detail")).contains("ML").contains("SO");
          record(form, LETTER.text().replace("ML", "NE"), "ne").is(503);
          var asked = new Wire(form.recordingAt());
          asked.get("/v1/countries/ml/policy?geldigOp=2023-01-11&sequence=14").is(200);
          asked.get("/v1/countries/so/policy?geldigOp=2023-01-11").is(200);
          assertThat(asked.get("/health/ready").status()).isEqualTo(503);
          assertThat(sequences(form)).isEqualTo(before).containsEntry("ML", 14L);
        });
  }

  private void running(Consumer<AllInOne> use) {
    try (var form = AllInOne.empty(folder.resolve("data"))) {
      use.accept(form);
    }
  }

  private Path store() {
    return folder.resolve("data").resolve("eventstore").resolve("data");
  }

  private static void copy(Path from, Path to) throws Exception {
    for (var command :
        List.of(
            List.of("rm", "-rf", to.toString()),
            List.of("cp", "-a", from.toString(), to.toString()))) {
      var copying = new ProcessBuilder(command).inheritIO().start();
      assertThat(copying.waitFor(1, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
      assertThat(copying.exitValue()).isZero();
    }
  }

  private static String letter(String id) {
    return LETTER.text().replace(LETTER.decisionId(), id);
  }

  private static Reply record(AllInOne form, String decision) {
    return record(form, decision, "ml");
  }

  private static Reply record(AllInOne form, String decision, String country) {
    return new Wire(form.recordingAt()).record("/v1/countries/" + country + "/decisions", decision);
  }

  /** The last sequence of each country on the topic; one that is told twice is a fork. */
  private static Map<String, Long> sequences(AllInOne form) {
    var last = new TreeMap<String, Long>();
    for (var found : TopicRecords.of("policy-events", form.brokers())) {
      var event = JSON.readTree(found.value());
      var country = event.path("country").stringValue();
      var sequence = event.path("sequence").longValue();
      assertThat(sequence).as(country).isEqualTo(last.getOrDefault(country, 0L) + 1);
      last.put(country, sequence);
    }
    return last;
  }
}
