package nl.peildatum.bench.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Receipts of which is asked whether their answers still hold, against asking all the cases again,
 * while more and more was recorded since.
 */
public final class ImpactFigure {
  private static final int COUNTRIES = 11;
  private static final int AREAS = 6;
  private static final int DECISIONS_BESIDE = 100;
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static final String RECEIPT = "\"receipt\":\"";

  private final Result result;
  private final int port;
  private final List<byte[]> cases;
  private final List<byte[]> receipts = new ArrayList<>();

  /** Of what was answered before anything else was recorded, a hash a case. */
  private final List<Integer> first = new ArrayList<>();

  private ImpactFigure(Result result, int port, List<byte[]> cases) {
    this.result = result;
    this.port = port;
    this.cases = cases;
  }

  public static void main(String[] arguments) throws IOException {
    var ordered = Ordered.by(arguments);
    Product.built(ordered);
    var data = Product.fresh(ordered.scratch().resolve("impact"));
    try (var product = Product.started(ordered, data, List.of(), "--empty")) {
      of(ordered, product);
    }
  }

  static void of(Ordered ordered, Product product) throws IOException {
    var result = new Result("impact", ordered);
    var countries = Invented.countries(AREAS).reversed().subList(0, COUNTRIES);
    try (var administrator = new Administrator(product.port(), "impact");
        var drafter = new Administrator(product.port(), "draft", "administrator")) {
      for (var country : countries) {
        CasesFigure.fiveLanes(administrator, country);
      }
      var cases = new InventedCaseLines(countries).next(ordered.of(100_000, 500)).toList();
      new ImpactFigure(result, product.port(), cases).measure(countries, administrator, drafter);
    }
    result.write();
  }

  private void measure(List<String> countries, Administrator administrator, Administrator drafter)
      throws IOException {
    Dialogue.of(
        port,
        "/v1/assessments",
        "",
        cases,
        answer -> {
          AnsweredCases.check(answer, receipts.size());
          LanesOfCases.check(cases.get(receipts.size()), answer);
          first.add(hash(answer));
          receipts.add(receiptOf(answer));
        });
    result.keep("receipts", receipts.size());
    impact("warmUp", true, "", receipts);
    impact("nothing", true, "", receipts);
    var changed = countries.getFirst();
    var lifted = lifted(Invented.areas(changed).getFirst());
    var draft = new ArrayList<>(List.of(drafter.draft(changed, DAY, lifted)));
    draft.addAll(receipts);
    impact("draft", true, drafter.authorization(), draft);
    for (var i = 0; i < DECISIONS_BESIDE; i++) {
      var country = countries.get(i % COUNTRIES);
      administrator.decidesVisibly(
          country, DAY.plusDays(i), designated(Invented.areas(country).get(2)));
    }
    impact("beside", false, "", receipts);
    administrator.decidesVisibly(changed, DAY, lifted);
    impact("oneLane", false, "", receipts);
    for (var country : countries) {
      administrator.decidesVisibly(
          country,
          LocalDate.of(2016, 1, 2),
          "{\"type\":\"EndGroupPolicy\",\"policy\":\"RISK_PROFILE\",\"group\":{\"id\":\"converts\"}}");
    }
    impact("everywhere", false, "", receipts);
  }

  private static String lifted(String area) {
    return "{\"type\":\"LiftRegion15c\",\"areas\":[\"" + area + "\"]}";
  }

  private static String designated(String area) {
    return "{\"type\":\"DesignateRegion15c\",\"areas\":[\""
        + area
        + "\"],\"level\":\"EXCEPTIONAL\",\"scheme\":\"PRE_2024\"}";
  }

  private static int hash(byte[] answer) {
    return LanesOfCases.withoutReceipt(answer).hashCode();
  }

  /** A line with the receipt that ends an answer. */
  private static byte[] receiptOf(byte[] answer) {
    var text = new String(answer, UTF_8);
    return ("{" + text.substring(text.lastIndexOf(RECEIPT)) + "\n").getBytes(UTF_8);
  }

  /** And the same cases asked anew, as whoever has no receipts would have to. */
  private void impact(String since, boolean nothingRecorded, String headers, List<byte[]> lines)
      throws IOException {
    var differing = new AtomicInteger();
    var found =
        Dialogue.of(
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
    List<Integer> again = new ArrayList<>();
    var asked =
        Dialogue.of(
            port,
            "/v1/assessments",
            "",
            cases,
            answer -> {
              AnsweredCases.check(answer, again.size());
              again.add(hash(answer));
            });
    if (again.size() != first.size() || (nothingRecorded && !again.equals(first))) {
      throw new IllegalStateException(since + ": the cases were answered otherwise than before");
    }
    result.keep(since + "Differing", differing.get());
    result.keep(since + "Seconds", found);
    result.keep(since + "AskedAgainSeconds", asked);
    result.say(
        "%s: %d differ, found in %.2f s; all asked again, %.2f s",
        since, differing.get(), found, asked);
  }
}
