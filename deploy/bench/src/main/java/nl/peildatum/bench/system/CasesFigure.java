package nl.peildatum.bench.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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

/**
 * Cases assessed in one stream over one connection, against a server that reads the same lines and
 * sends them back.
 */
public final class CasesFigure {
  private static final int COUNTRIES = 11;
  private static final int AREAS = 3;
  private static final int SAMPLES = 10;
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
    stream(product.port(), "/v1/assessments", new CaseLines(countries), warmUp, () -> {});
    var memory = new ArrayList<Double>();
    var before = Cores.used(Cores.family(product.pid()));
    var cases =
        stream(
            product.port(),
            "/v1/assessments",
            new CaseLines(countries),
            lines,
            () -> memory.add(megabytes(product.pid())));
    var used = Cores.used(Cores.family(product.pid())) - before;
    Run echo;
    try (var server = new EchoServer()) {
      echo = stream(server.port(), "/", new CaseLines(countries), lines, () -> {});
    }
    result.keep("lines", lines);
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
   */
  private record Run(int lines, long bytes, double seconds, double client) {
    double aMinute() {
      return 60 * lines / seconds;
    }
  }

  private static Run stream(int port, String path, CaseLines cases, int lines, Runnable onTheWay)
      throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var begun = System.nanoTime();
      var clientBefore = ownSeconds();
      var writing =
          CompletableFuture.runAsync(() -> Dialogue.write(socket, path, "", cases.next(lines)));
      var bytes = read(socket, lines, onTheWay);
      writing.join();
      var seconds = (System.nanoTime() - begun) / 1e9;
      return new Run(lines, bytes, seconds, ownSeconds() - clientBefore);
    }
  }

  /** Of this whole process. */
  private static double ownSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }

  /** Every line has to come back as an answer, none as a problem. */
  private static long read(Socket socket, int lines, Runnable onTheWay) throws IOException {
    var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    var first = Chunks.skipHead(in);
    if (!first.contains(" 200")) {
      throw new IllegalStateException(first);
    }
    var piece = new byte[1 << 16];
    var chunks = new Chunks(in);
    var answered = new Answered();
    var bytes = 0L;
    var told = 0;
    for (var read = chunks.read(piece); read >= 0; read = chunks.read(piece)) {
      bytes += read;
      answered.take(piece, read);
      if (answered.lines >= (long) (told + 1) * lines / SAMPLES) {
        told++;
        onTheWay.run();
      }
    }
    if (answered.lines != lines) {
      throw new IllegalStateException(answered.lines + " answers to " + lines + " lines");
    }
    return bytes;
  }

  /** Counts lines, and looks how each begins. */
  private static final class Answered {
    private static final byte[] BEGIN = "{\"caseReference\"".getBytes(ISO_8859_1);
    private int lines;
    private int at;

    void take(byte[] bytes, int length) {
      for (var i = 0; i < length; i++) {
        if (at < BEGIN.length && bytes[i] != BEGIN[at]) {
          throw new IllegalStateException("line " + lines + " is no answer");
        }
        at++;
        if (bytes[i] == '\n') {
          lines++;
          at = 0;
        }
      }
    }
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
