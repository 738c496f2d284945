package nl.peildatum.bench.system;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.peildatum.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every figure in its smallest form, which throws at the first answer that is not right. What was
 * measured is looked at only for being there: nothing here depends on how fast this machine is.
 */
@DisplayName("The figures of the whole product")
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.MINUTES)
class SystemFiguresTest {
  private static final List<String> PERCENTILES = List.of("p50", "p90", "p99", "p999", "max");
  private static final List<String> WAYS =
      List.of("areaHead", "areaEarlier", "countryHead", "countryEarlier");

  @TempDir static Path folder;
  private static final Map<String, Exception> FAILED = new HashMap<>();

  /**
   * Three starts are enough for all of them: what is started to be stopped is asked before that.
   */
  @BeforeAll
  static void tryAll() {
    var bytes = new BytesFigure(ordered("bytes"));
    tried(
        "restart",
        () ->
            RestartFigure.of(
                ordered("restart"),
                product -> {
                  askAll(product, bytes);
                  product.close();
                },
                product -> {
                  tried("bytes", () -> bytes.weighs(product));
                  product.kill();
                }));
  }

  private static void askAll(Product product, BytesFigure bytes) {
    tried("bytes", () -> bytes.holdsNothing(product));
    tried("bytes", () -> bytes.records(product));
    tried("http-plain", () -> HttpFigure.of(ordered("http-plain"), product));
    if (hasNginxAndWrk()) {
      tried("http", () -> HttpFigure.of(ordered(false, "http"), product));
    }
    tried("visible", () -> VisibleFigure.of(ordered("visible"), product));
    tried("recording", () -> RecordingFigure.of(ordered("recording"), product));
    tried("cases", () -> CasesFigure.of(ordered("cases"), product));
    tried("impact", () -> ImpactFigure.of(ordered("impact"), product));
    tried("readback", () -> readBack(product));
    tried("large", () -> LargeFigure.of(ordered("large"), product));
  }

  /** Its starts are those of the restart. */
  private static void readBack(Product product) throws IOException, SQLException {
    var readback = new ReadbackFigure(ordered("readback"));
    readback.load(product);
    readback.readsPlainly(product, 1);
    readback.tell(List.of(1.0), List.of(1.5));
  }

  private interface Trial {
    void run() throws IOException, SQLException;
  }

  private static void tried(String name, Trial trial) {
    try {
      trial.run();
    } catch (IOException | SQLException | RuntimeException failure) {
      FAILED.putIfAbsent(name, failure);
    }
  }

  private static boolean hasNginxAndWrk() {
    return Found.onPath("nginx") && Found.onPath("wrk");
  }

  @Test
  @DisplayName("HTTP without nginx and wrk: the other server and client that it says it used")
  void httpPlain() {
    var found = found("http-plain", "http-m");
    assertThat(found)
        .containsEntry("against", "the JDK's file server")
        .containsEntry("driver", "a plain client in Java");
    assertHttp(found);
  }

  @Test
  @DisplayName("HTTP with nginx and wrk, where both are")
  void httpWithNginxAndWrk() {
    assumeThat(hasNginxAndWrk())
        .as("nginx and wrk are here; without them only the other way was tried")
        .isTrue();
    var found = found("http", "http-m");
    assertThat(found).containsEntry("against", "nginx").containsEntry("driver", "wrk");
    assertHttp(found);
  }

  private static void assertHttp(Map<String, Object> found) {
    assertThat(number(found, "countries")).isEqualTo(2);
    assertThat(number(found, "events")).isGreaterThanOrEqualTo(160);
    assertThat(number(found, "referencePerSecond")).isPositive();
    assertThat(number(found, "idleShareOfCore")).isNotNegative();
    // warmed up once, one round, and the file in between
    assertThat(number(found, "areaQuestionsAsked")).isGreaterThan(2 * 2 * 200);
    assertThat(number(found, "countryQuestionsAsked")).isGreaterThan(2 * 2 * 20);
    assertThat(number(found, "areaBytesOfFile")).isGreaterThan(1_000);
    assertThat(number(found, "countryBytesOfFile")).isGreaterThan(4_000);
    for (var way : WAYS) {
      for (var what : List.of("PerSecond", "P50", "P99", "OfFile", "P99OfFile")) {
        assertThat(numbers(found, way + what)).as(way).hasSize(1).allMatch(ratio -> ratio > 0);
      }
      assertThat(numbers(found, way + "MicrosOfProcessor")).hasSize(1);
    }
    for (var moment : List.of("Head", "Earlier")) {
      assertTimes(found, "countryAlone" + moment, 4);
      assertTimes(found, "countryAlone" + moment + "PostgreSql", 4);
    }
    assertTimes(found, "countryAloneBekendOp", 4);
  }

  @Test
  @DisplayName("Visible: every decision is seen, asked for both ways")
  void visible() {
    var found = found("visible", "visible");
    assertTimes(found, "latest", 20);
    assertTimes(found, "pinned", 20);
    assertTimes(found, "recording", 40);
  }

  @Test
  @DisplayName("Recording: what eight writers were told to be recorded is stored, and seen")
  void recording() {
    var found = found("recording", "recording");
    assertThat(List.of("decisionsASecond", "insertedASecond"))
        .allSatisfy(name -> assertThat(numbers(found, name)).hasSize(1).allMatch(rate -> rate > 0));
    assertThat(numbers(found, "millisOfProcessor")).hasSize(1);
    assertTimes(found, "lone", 4);
  }

  @Test
  @DisplayName("Readback: what is written below the API is answered by all countries")
  void readback() {
    var found = found("readback", "readback");
    assertThat(number(found, "facts")).isEqualTo(40);
    assertThat(number(found, "events")).isEqualTo(50);
    assertThat(numbers(found, "plain")).hasSize(1).allMatch(seconds -> seconds > 0);
  }

  @Test
  @DisplayName("Large: decisions on a country with much and on others with little are all recorded")
  void large() {
    var found = found("large", "large");
    assertThat(number(found, "facts")).isEqualTo(200);
    assertTimes(found, "large", 10);
    assertTimes(found, "empty", 10);
    assertThat(number(found, "p50Ratio")).isPositive();
  }

  @Test
  @DisplayName("Cases: every line that goes in comes out as an answer")
  void cases() {
    var found = found("cases", "cases");
    assertThat(number(found, "lines")).isEqualTo(1_000);
    assertThat(number(found, "comparedInWhole")).isEqualTo(1_000);
    assertThat(number(found, "casesAMinute")).isPositive();
    assertThat(number(found, "bytesAnAnswer")).isGreaterThan(1_000);
    assertThat(numbers(found, "megabytesOfMemory")).hasSize(10);
  }

  @Test
  @DisplayName("Impact: no receipt differs while nothing that bears on it was recorded")
  void impact() {
    var found = found("impact", "impact");
    assertThat(number(found, "receipts")).isEqualTo(500);
    assertThat(number(found, "nothingDiffering")).isZero();
    assertThat(number(found, "besideDiffering")).isZero();
    assertThat(number(found, "draftDiffering")).isPositive();
    assertThat(number(found, "oneLaneDiffering")).isEqualTo(number(found, "draftDiffering"));
    assertThat(number(found, "everywhereDiffering")).isGreaterThan(300);
  }

  @Test
  @DisplayName("Bytes: what was recorded is read by another process, and weighed")
  void bytes() {
    var found = found("bytes", "bytes");
    assertThat(number(found, "facts")).isEqualTo(200);
    assertThat(number(found, "events")).isGreaterThanOrEqualTo(204);
    assertThat(List.of("payload", "eventTable", "eventIndexes", "decisionTable"))
        .allMatch(name -> number(found, name) > 0);
    assertThat(List.of("topic", "documents", "heapOfAll", "heapOfNone"))
        .allMatch(name -> number(found, name) > 0);
    assertThat(number(found, "heap")).isFinite();
  }

  @Test
  @DisplayName("Restart: answers right the first time, after a clean stop and after a kill")
  void restart() {
    var found = found("restart", "restart");
    assertThat(List.of("first", "afterStop", "afterKill"))
        .allSatisfy(
            name -> assertThat(numbers(found, name)).hasSize(1).allMatch(seconds -> seconds > 0));
  }

  private static Ordered ordered(String name) {
    return ordered(true, name);
  }

  /** The classes that were just compiled, started directly: nothing is built or tried out first. */
  private static Ordered ordered(boolean plain, String name) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var words =
        List.of(
            java,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "nl.peildatum.deploy.Peildatum");
    return new Ordered(true, plain, folder.resolve(name, "results"), words, "M");
  }

  private static Map<String, Object> found(String name, String figure) {
    if (FAILED.get(name) != null) {
      throw new AssertionError(name + " failed", FAILED.get(name));
    }
    try {
      var file = folder.resolve(name, "results", figure + ".json");
      var found = Json.object(Files.readAllBytes(file));
      assertThat(found).containsEntry("figure", figure).containsEntry("smoke", true);
      assertConditions((Map<?, ?>) requireNonNull(found.get("conditions")));
      return found;
    } catch (IOException missing) {
      throw new AssertionError("no result was written", missing);
    }
  }

  private static void assertConditions(Map<?, ?> conditions) {
    assertThat(conditions.keySet().stream().map(String::valueOf))
        .contains("processor", "cores", "memoryMegabytes", "jdk", "commit", "measuredAt");
    assertThat(String.valueOf(conditions.get("jdk"))).startsWith("25");
    assertThat(String.valueOf(conditions.get("processor"))).isNotBlank();
    assertThat(String.valueOf(conditions.get("commit"))).matches("[0-9a-f]{40}(-dirty)?|unknown");
    assertThat(number(conditions, "cores")).isPositive();
    assertThat(number(conditions, "memoryMegabytes")).isPositive();
    assertThat(Instant.parse(String.valueOf(conditions.get("measuredAt"))))
        .isBeforeOrEqualTo(Instant.now());
  }

  private static void assertTimes(Map<String, Object> found, String name, int count) {
    var times = (Map<?, ?>) requireNonNull(found.get(name), name);
    assertThat(times.get("n")).as(name).hasToString("" + count);
    assertThat(PERCENTILES.stream().map(share -> number(times, share)))
        .as(name)
        .isSorted()
        .allMatch(time -> time > 0);
  }

  private static List<Double> numbers(Map<?, ?> found, String name) {
    return ((List<?>) requireNonNull(found.get(name), name))
        .stream().map(Number.class::cast).map(Number::doubleValue).toList();
  }

  private static double number(Map<?, ?> found, String name) {
    return ((Number) requireNonNull(found.get(name), name)).doubleValue();
  }
}
