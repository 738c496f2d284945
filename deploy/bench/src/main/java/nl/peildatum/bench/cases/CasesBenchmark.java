package nl.peildatum.bench.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.peildatum.bench.BenchmarkOptions;
import nl.peildatum.bench.product.BenchmarkResult;
import nl.peildatum.bench.product.ChunkedBody;
import nl.peildatum.bench.product.GazetteerCountries;
import nl.peildatum.bench.product.ProcessorCores;
import nl.peildatum.bench.product.ProductProcess;
import nl.peildatum.bench.product.RecordingClient;

/**
 * Benchmark {@code cases}: cases that are assessed in one stream over one connection, compared with
 * a server that reads the same lines and sends them back.
 */
public final class CasesBenchmark {
  private static final int COUNTRIES = 11;
  private static final int AREAS_AT_LEAST = 3;
  private static final int MEMORY_SAMPLES = 10;
  private static final int COMPARED_LINES = 1_000;
  private static final LocalDate DAY = LocalDate.of(2016, 1, 1);

  private CasesBenchmark() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var options = BenchmarkOptions.of(arguments);
    ProductProcess.runOnEmpty(options, "cases", product -> run(options, product));
  }

  public static void run(BenchmarkOptions options, ProductProcess product) throws IOException {
    var result = new BenchmarkResult("cases", options);
    var countries = GazetteerCountries.withAreas(AREAS_AT_LEAST).reversed().subList(0, COUNTRIES);
    try (var client = new RecordingClient(product.port(), "cases")) {
      for (var country : countries) {
        recordFiveLanes(client, country);
      }
    }
    var warmUp = options.fullOrSmoke(200_000, 100);
    var lines = options.fullOrSmoke(10_000_000, 1_000);
    stream(product.port(), "/v1/assessments", new InventedCaseLines(countries), warmUp, () -> {});
    var memory = new ArrayList<Double>();
    var before = ProcessorCores.usedSeconds(ProcessorCores.processTree(product.pid()));
    var cases =
        stream(
            product.port(),
            "/v1/assessments",
            new InventedCaseLines(countries),
            lines,
            () -> memory.add(residentMegabytes(product.pid())));
    var productSeconds =
        ProcessorCores.usedSeconds(ProcessorCores.processTree(product.pid())) - before;
    Run echo;
    try (var server = new EchoServer()) {
      echo = stream(server.port(), "/", new InventedCaseLines(countries), lines, () -> {});
    }
    compare(product.port(), cases, echo);
    result.put("lines", lines);
    result.put("comparedInWhole", cases.sent.size());
    result.put("casesAMinute", cases.linesPerMinute());
    result.put("echoesAMinute", echo.linesPerMinute());
    result.put("ratio", cases.linesPerMinute() / echo.linesPerMinute());
    result.put("bytesAnAnswer", (double) cases.bytes / lines);
    result.put("clientShareOfCpu", cases.clientSeconds / (cases.clientSeconds + productSeconds));
    result.put("megabytesOfMemory", memory);
    result.print(
        "%.0f cases a minute; echoed, %.0f", cases.linesPerMinute(), echo.linesPerMinute());
    result.print(
        "%.0f bytes an answer; the client used %.0f %% of the processor time",
        (double) cases.bytes / lines,
        100 * cases.clientSeconds / (cases.clientSeconds + productSeconds));
    result.print("memory of the product on the way, in MB: %s", memory);
    result.write();
  }

  /**
   * Records policy that bears on the first area: its designation, a relocation alternative to the
   * second area, both moratoria and a group.
   */
  static void recordFiveLanes(RecordingClient client, String country) throws IOException {
    var areas = GazetteerCountries.areaIds(country);
    var group = "{\"id\":\"converts\",\"name\":\"Bekeerlingen\"}";
    client.recordAndAwait(
        country,
        DAY,
        """
        {"type":"DesignateRegion15c","areas":["%s"],"level":"EXCEPTIONAL","scheme":"PRE_2024",
         "until":"2024-07-01"},
        {"type":"SetRelocationAlternative","origins":["%s"],"target":"%s",
         "threat":"SERIOUS_HARM_15C_ONLY","presumption":"IN_PRINCIPLE_PRESENT"},
        {"type":"ImposeMoratorium","moratorium":"DECISION","category":{},"plannedUntil":"2016-07-01"},
        {"type":"ImposeMoratorium","moratorium":"DEPARTURE","category":{},"plannedUntil":"2016-07-01"},
        {"type":"SetGroupPolicy","policy":"RISK_PROFILE","group":%s}
        """
            .formatted(areas.get(0), areas.get(0), areas.get(1), group));
  }

  /**
   * One stream of lines and what was measured of it.
   *
   * @param seconds from the first byte that was sent to the last that came back
   * @param clientSeconds of processor time that sending and reading took
   * @param sent the lines that are compared, with their line ends
   * @param answered what came back for each of these, without its line end
   */
  private record Run(
      int lines,
      long bytes,
      double seconds,
      double clientSeconds,
      List<byte[]> sent,
      List<byte[]> answered) {
    double linesPerMinute() {
      return 60 * lines / seconds;
    }
  }

  /**
   * Compares the kept answers with what was recorded, and byte for byte with the answers to the
   * same cases in a second, short request; and compares the kept echoes with what was sent.
   */
  private static void compare(int port, Run cases, Run echo) throws IOException {
    List<byte[]> again = new ArrayList<>();
    NdjsonRequest.send(port, "/v1/assessments", "", cases.sent, again::add);
    if (again.size() != cases.sent.size() || cases.answered.size() != cases.sent.size()) {
      throw new IllegalStateException("not every case was answered");
    }
    for (var at = 0; at < again.size(); at++) {
      ExpectedCasePolicy.check(cases.sent.get(at), cases.answered.get(at));
      if (!ExpectedCasePolicy.withoutReceipt(cases.answered.get(at))
          .equals(ExpectedCasePolicy.withoutReceipt(again.get(at)))) {
        throw new IllegalStateException(
            "in the long stream %s, in a short one %s"
                .formatted(
                    new String(cases.answered.get(at), UTF_8), new String(again.get(at), UTF_8)));
      }
      if (!new String(echo.sent.get(at), UTF_8)
          .equals(new String(echo.answered.get(at), UTF_8) + "\n")) {
        throw new IllegalStateException("the echo is not what was sent");
      }
    }
  }

  private static Run stream(
      int port, String path, InventedCaseLines cases, int lines, Runnable sampler)
      throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var begun = System.nanoTime();
      var clientBefore = ownProcessorSeconds();
      var keepOneIn = Math.max(1, lines / COMPARED_LINES);
      List<byte[]> sent = new ArrayList<>();
      var number = new AtomicInteger();
      var all =
          cases
              .next(lines)
              .peek(
                  line -> {
                    if (number.getAndIncrement() % keepOneIn == 0) {
                      sent.add(line);
                    }
                  });
      var writing = CompletableFuture.runAsync(() -> NdjsonRequest.write(socket, path, "", all));
      var answered = new CaseAnswerStream(keepOneIn);
      var bytes = read(socket, lines, answered, sampler);
      writing.join();
      var seconds = (System.nanoTime() - begun) / 1e9;
      var client = ownProcessorSeconds() - clientBefore;
      return new Run(lines, bytes, seconds, client, sent, answered.kept());
    }
  }

  /** Returns the processor time of this process since its start; 0 where it is not known. */
  private static double ownProcessorSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }

  /**
   * Reads and checks the response; returns the number of its bytes.
   *
   * @param sampler is run each time a tenth of the lines was read
   */
  private static long read(Socket socket, int lines, CaseAnswerStream answered, Runnable sampler)
      throws IOException {
    var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    var piece = new byte[1 << 16];
    var chunks = ChunkedBody.ofResponse(in);
    var bytes = 0L;
    var sampled = 0;
    for (var read = chunks.read(piece); read >= 0; read = chunks.read(piece)) {
      bytes += read;
      answered.add(piece, read);
      if (answered.lines() >= (long) (sampled + 1) * lines / MEMORY_SAMPLES) {
        sampled++;
        sampler.run();
      }
    }
    if (answered.lines() != lines) {
      throw new IllegalStateException(answered.lines() + " answers to " + lines + " lines");
    }
    return bytes;
  }

  /** Returns the resident memory of the largest process of the product. */
  private static double residentMegabytes(long pid) {
    return ProcessorCores.processTree(pid).mapToDouble(CasesBenchmark::residentOf).max().orElse(0);
  }

  private static double residentOf(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException unreadable) {
      return 0;
    }
  }
}
