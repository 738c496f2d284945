package nl.peildatum.bench.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Cases assessed in one stream over one connection, against a server that reads the same lines and
 * sends them back.
 */
public final class CasesFigure {
  private static final int COUNTRIES = 11;
  private static final int AREAS = 3;
  private static final int SAMPLES = 10;
  private static final int COMPARED = 1_000;
  private static final LocalDate DAY = LocalDate.of(2016, 1, 1);

  private CasesFigure() {}

  public static void main(String[] arguments) throws IOException {
    var ordered = Ordered.by(arguments);
    Product.built(ordered);
    var data = Product.fresh(ordered.scratch().resolve("cases"));
    try (var product = Product.started(ordered, data, List.of(), "--empty")) {
      of(ordered, product);
    }
  }

  static void of(Ordered ordered, Product product) throws IOException {
    var result = new Result("cases", ordered);
    var countries = Invented.countries(AREAS).reversed().subList(0, COUNTRIES);
    try (var administrator = new Administrator(product.port(), "cases")) {
      for (var country : countries) {
        fiveLanes(administrator, country);
      }
    }
    var warmUp = ordered.of(200_000, 100);
    var lines = ordered.of(10_000_000, 1_000);
    stream(product.port(), "/v1/assessments", new InventedCaseLines(countries), warmUp, () -> {});
    var memory = new ArrayList<Double>();
    var before = Cores.used(Cores.family(product.pid()));
    var cases =
        stream(
            product.port(),
            "/v1/assessments",
            new InventedCaseLines(countries),
            lines,
            () -> memory.add(megabytes(product.pid())));
    var used = Cores.used(Cores.family(product.pid())) - before;
    Run echo;
    try (var server = new EchoServer()) {
      echo = stream(server.port(), "/", new InventedCaseLines(countries), lines, () -> {});
    }
    compare(product.port(), cases, echo);
    result.keep("lines", lines);
    result.keep("comparedInWhole", cases.sent.size());
    result.keep("casesAMinute", cases.aMinute());
    result.keep("echoesAMinute", echo.aMinute());
    result.keep("ratio", cases.aMinute() / echo.aMinute());
    result.keep("bytesAnAnswer", (double) cases.bytes / lines);
    result.keep("clientShareOfCpu", cases.client / (cases.client + used));
    result.keep("megabytesOfMemory", memory);
    result.say("%.0f cases a minute; echoed, %.0f", cases.aMinute(), echo.aMinute());
    result.say(
        "%.0f bytes an answer; the client used %.0f %% of the processor time",
        (double) cases.bytes / lines, 100 * cases.client / (cases.client + used));
    result.say("memory of the product on the way, in MB: %s", memory);
    result.write();
  }

  /** Of the first area: designated, an alternative to the second, both moratoria, one group. */
  static void fiveLanes(Administrator administrator, String country) throws IOException {
    var areas = Invented.areas(country);
    var group = "{\"id\":\"converts\",\"name\":\"Bekeerlingen\"}";
    administrator.decidesVisibly(
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
   * @param client seconds of processor that asking and reading took
   * @param sent one line in so many, with its end
   * @param answered what came back to each of these, without its end
   */
  private record Run(
      int lines,
      long bytes,
      double seconds,
      double client,
      List<byte[]> sent,
      List<byte[]> answered) {
    double aMinute() {
      return 60 * lines / seconds;
    }
  }

  /**
   * One answer in so many is compared with what was recorded, and byte for byte with the answer to
   * that case when it is asked beside these few; what was echoed, with what was sent.
   */
  private static void compare(int port, Run cases, Run echo) throws IOException {
    List<byte[]> again = new ArrayList<>();
    Dialogue.of(port, "/v1/assessments", "", cases.sent, again::add);
    if (again.size() != cases.sent.size() || cases.answered.size() != cases.sent.size()) {
      throw new IllegalStateException("not every case was answered");
    }
    for (var at = 0; at < again.size(); at++) {
      LanesOfCases.check(cases.sent.get(at), cases.answered.get(at));
      if (!LanesOfCases.withoutReceipt(cases.answered.get(at))
          .equals(LanesOfCases.withoutReceipt(again.get(at)))) {
        throw new IllegalStateException(
            "in the stream %s, by itself %s"
                .formatted(
                    new String(cases.answered.get(at), UTF_8), new String(again.get(at), UTF_8)));
      }
      if (!new String(echo.sent.get(at), UTF_8)
          .equals(new String(echo.answered.get(at), UTF_8) + "\n")) {
        throw new IllegalStateException("echoed wrongly");
      }
    }
  }

  private static Run stream(
      int port, String path, InventedCaseLines cases, int lines, Runnable onTheWay)
      throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var begun = System.nanoTime();
      var clientBefore = ownSeconds();
      var oneIn = Math.max(1, lines / COMPARED);
      List<byte[]> sent = new ArrayList<>();
      var number = new AtomicInteger();
      var all =
          cases
              .next(lines)
              .peek(
                  line -> {
                    if (number.getAndIncrement() % oneIn == 0) {
                      sent.add(line);
                    }
                  });
      var writing = CompletableFuture.runAsync(() -> Dialogue.write(socket, path, "", all));
      var answered = new AnsweredCases(oneIn);
      var bytes = read(socket, lines, answered, onTheWay);
      writing.join();
      var seconds = (System.nanoTime() - begun) / 1e9;
      var client = ownSeconds() - clientBefore;
      return new Run(lines, bytes, seconds, client, sent, answered.kept());
    }
  }

  /** Of this whole process. */
  private static double ownSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }

  /** Every line has to come back as the answer to its own case, none as a problem. */
  private static long read(Socket socket, int lines, AnsweredCases answered, Runnable onTheWay)
      throws IOException {
    var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    var first = Chunks.skipHead(in);
    if (!first.contains(" 200")) {
      throw new IllegalStateException(first);
    }
    var piece = new byte[1 << 16];
    var chunks = new Chunks(in);
    var bytes = 0L;
    var told = 0;
    for (var read = chunks.read(piece); read >= 0; read = chunks.read(piece)) {
      bytes += read;
      answered.take(piece, read);
      if (answered.lines() >= (long) (told + 1) * lines / SAMPLES) {
        told++;
        onTheWay.run();
      }
    }
    if (answered.lines() != lines) {
      throw new IllegalStateException(answered.lines() + " answers to " + lines + " lines");
    }
    return bytes;
  }

  private static double megabytes(long pid) {
    return Cores.family(pid).mapToDouble(CasesFigure::resident).max().orElse(0);
  }

  private static double resident(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException notSaid) {
      return 0;
    }
  }
}
