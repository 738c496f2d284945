package nl.peildatum.bench.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nl.peildatum.bench.BenchmarkOptions;
import nl.peildatum.bench.product.BenchmarkResult;
import nl.peildatum.bench.product.GazetteerCountries;
import nl.peildatum.bench.product.ProductProcess;
import nl.peildatum.bench.product.RecordingClient;

/**
 * Benchmark {@code impact}: asks for a list of receipts which of their answers have changed since,
 * compared with assessing all the cases again; with more and more decisions recorded in between.
 */
public final class ImpactBenchmark {
  private static final int COUNTRIES = 11;
  private static final int AREAS_AT_LEAST = 6;
  private static final int UNRELATED_DECISIONS = 100;
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static final String RECEIPT_MEMBER = "\"receipt\":\"";

  private final BenchmarkResult result;
  private final int port;
  private final List<byte[]> cases;
  private final List<byte[]> receipts = new ArrayList<>();

  /** One hash per case, of its answer before more decisions were recorded. */
  private final List<Integer> firstAnswers = new ArrayList<>();

  private ImpactBenchmark(BenchmarkResult result, int port, List<byte[]> cases) {
    this.result = result;
    this.port = port;
    this.cases = cases;
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    var options = BenchmarkOptions.of(arguments);
    ProductProcess.runOnEmpty(options, "impact", product -> run(options, product));
  }

  public static void run(BenchmarkOptions options, ProductProcess product) throws IOException {
    var result = new BenchmarkResult("impact", options);
    var countries = GazetteerCountries.withAreas(AREAS_AT_LEAST).reversed().subList(0, COUNTRIES);
    try (var client = new RecordingClient(product.port(), "impact");
        var drafter = new RecordingClient(product.port(), "draft", "administrator")) {
      for (var country : countries) {
        CasesBenchmark.recordFiveLanes(client, country);
      }
      var cases = new InventedCaseLines(countries).next(options.fullOrSmoke(100_000, 500)).toList();
      new ImpactBenchmark(result, product.port(), cases).measure(countries, client, drafter);
    }
    result.write();
  }

  private void measure(List<String> countries, RecordingClient client, RecordingClient drafter)
      throws IOException {
    assess(
        firstAnswers,
        answer -> {
          ExpectedCasePolicy.check(cases.get(receipts.size()), answer);
          receipts.add(receiptOf(answer));
        });
    result.put("receipts", receipts.size());
    compare("warmUp", true, "", receipts);
    compare("nothing", true, "", receipts);
    var changed = countries.getFirst();
    var lifting = lifting(GazetteerCountries.areaIds(changed).getFirst());
    var draft = new ArrayList<>(List.of(drafter.draftLine(changed, DAY, lifting)));
    draft.addAll(receipts);
    compare("draft", true, drafter.authorizationHeader(), draft);
    for (var i = 0; i < UNRELATED_DECISIONS; i++) {
      var country = countries.get(i % COUNTRIES);
      client.recordAndAwait(
          country, DAY.plusDays(i), designating(GazetteerCountries.areaIds(country).get(2)));
    }
    compare("beside", false, "", receipts);
    client.recordAndAwait(changed, DAY, lifting);
    compare("oneLane", false, "", receipts);
    for (var country : countries) {
      client.recordAndAwait(
          country,
          LocalDate.of(2016, 1, 2),
          "{\"type\":\"EndGroupPolicy\",\"policy\":\"RISK_PROFILE\",\"group\":{\"id\":\"converts\"}}");
    }
    compare("everywhere", false, "", receipts);
  }

  /** Assesses all cases and adds a hash of each answer; returns the seconds that it took. */
  private double assess(List<Integer> hashes, Consumer<byte[]> onAnswer) throws IOException {
    return NdjsonRequest.send(
        port,
        "/v1/assessments",
        "",
        cases,
        answer -> {
          CaseAnswerStream.check(answer, hashes.size());
          onAnswer.accept(answer);
          hashes.add(hash(answer));
        });
  }

  private static String lifting(String area) {
    return "{\"type\":\"LiftRegion15c\",\"areas\":[\"" + area + "\"]}";
  }

  private static String designating(String area) {
    return "{\"type\":\"DesignateRegion15c\",\"areas\":[\""
        + area
        + "\"],\"level\":\"EXCEPTIONAL\",\"scheme\":\"PRE_2024\"}";
  }

  private static int hash(byte[] answer) {
    return ExpectedCasePolicy.withoutReceipt(answer).hashCode();
  }

  /** Returns a line with the receipt at the end of the answer. */
  private static byte[] receiptOf(byte[] answer) {
    var text = new String(answer, UTF_8);
    return ("{" + text.substring(text.lastIndexOf(RECEIPT_MEMBER)) + "\n").getBytes(UTF_8);
  }

  /**
   * Sends the receipts, and then all cases again, as a client without receipts would have to.
   *
   * @param since begins the names in the result
   * @param nothingRecorded whether every answer must still be the same
   * @param lines receipts, after a draft decision if there is one
   */
  private void compare(String since, boolean nothingRecorded, String headers, List<byte[]> lines)
      throws IOException {
    var differing = new AtomicInteger();
    var impactSeconds =
        NdjsonRequest.send(
            port,
            "/v1/impact",
            headers,
            lines,
            line -> {
              if (!new String(line, UTF_8).contains("\"facts\":")) {
                throw new IllegalStateException(new String(line, UTF_8));
              }
              differing.incrementAndGet();
            });
    List<Integer> answersAgain = new ArrayList<>();
    var assessmentSeconds = assess(answersAgain, answer -> {});
    if (answersAgain.size() != firstAnswers.size()
        || (nothingRecorded && !answersAgain.equals(firstAnswers))) {
      throw new IllegalStateException(since + ": the answers to the cases have changed");
    }
    result.put(since + "Differing", differing.get());
    result.put(since + "Seconds", impactSeconds);
    result.put(since + "AskedAgainSeconds", assessmentSeconds);
    result.print(
        "%s: %d differ, found in %.2f s; all cases assessed again in %.2f s",
        since, differing.get(), impactSeconds, assessmentSeconds);
  }
}
