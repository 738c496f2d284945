package nl.peildatum.bench;

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
import nl.peildatum.bench.cases.CasesBenchmark;
import nl.peildatum.bench.cases.ImpactBenchmark;
import nl.peildatum.bench.http.HttpBenchmark;
import nl.peildatum.bench.http.PagesBenchmark;
import nl.peildatum.bench.product.ProductProcess;
import nl.peildatum.bench.recording.LargeCountryBenchmark;
import nl.peildatum.bench.recording.RecordingBenchmark;
import nl.peildatum.bench.recording.VisibleBenchmark;
import nl.peildatum.bench.storage.BytesBenchmark;
import nl.peildatum.bench.storage.ReadbackBenchmark;
import nl.peildatum.bench.storage.RestartBenchmark;
import nl.peildatum.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every benchmark of the whole product in its smallest form, which throws at the first wrong
 * answer. Of the measured values only their presence is checked, so the speed of the machine does
 * not matter.
 */
@DisplayName("The benchmarks of the whole product")
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.MINUTES)
class SystemBenchmarksTest {
  private static final List<String> PERCENTILES = List.of("p50", "p90", "p99", "p999", "max");
  private static final List<String> WAYS =
      List.of("areaHead", "areaEarlier", "countryHead", "countryEarlier");

  @TempDir static Path folder;
  private static final Map<String, Exception> FAILED = new HashMap<>();

  /** Three starts serve all benchmarks: the others use the products that {@code restart} starts. */
  @BeforeAll
  static void tryAll() {
    var bytes = new BytesBenchmark(options("bytes"));
    tried(
        "restart",
        () ->
            RestartBenchmark.run(
                options("restart"),
                product -> {
                  askAll(product, bytes);
                  product.close();
                },
                product -> {
                  tried("bytes", () -> bytes.weigh(product));
                  product.kill();
                }));
  }

  private static void askAll(ProductProcess product, BytesBenchmark bytes) {
    tried("bytes", () -> bytes.weighWithoutFacts(product));
    tried("bytes", () -> bytes.recordFacts(product));
    tried("http-plain", () -> HttpBenchmark.run(options("http-plain"), product));
    if (hasNginxAndWrk()) {
      tried("http", () -> HttpBenchmark.run(options(false, "http"), product));
    }
    tried("visible", () -> VisibleBenchmark.run(options("visible"), product));
    tried("recording", () -> RecordingBenchmark.run(options("recording"), product));
    tried("cases", () -> CasesBenchmark.run(options("cases"), product));
    tried("impact", () -> ImpactBenchmark.run(options("impact"), product));
    tried("pages", () -> PagesBenchmark.run(options("pages"), product));
    tried("readback", () -> readBack(product));
    tried("large", () -> LargeCountryBenchmark.run(options("large"), product));
  }

  /** Runs the parts of {@code readback} that need no start. */
  private static void readBack(ProductProcess product) throws IOException, SQLException {
    var readback = new ReadbackBenchmark(options("readback"));
    readback.load(product);
    readback.readPlainly(product, 1);
    readback.putTimes(List.of(1.0), List.of(1.5));
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
    return InstalledPrograms.contains("nginx") && InstalledPrograms.contains("wrk");
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
  @DisplayName("Pages: every page that is asked for is there")
  void pages() {
    var found = found("pages", "pages");
    assertTimes(found, "first", 9);
    assertTimes(found, "warm", 18);
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

  private static BenchmarkOptions options(String name) {
    return options(true, name);
  }

  /** Options that start the compiled classes directly; nothing is built first. */
  private static BenchmarkOptions options(boolean plain, String name) {
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
    return new BenchmarkOptions(true, plain, folder.resolve(name, "results"), words, "M");
  }

  private static Map<String, Object> found(String name, String benchmark) {
    if (FAILED.get(name) != null) {
      throw new AssertionError(name + " failed", FAILED.get(name));
    }
    try {
      var file = folder.resolve(name, "results", benchmark + ".json");
      var found = Json.object(Files.readAllBytes(file));
      assertThat(found).containsEntry("figure", benchmark).containsEntry("smoke", true);
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
