package nl.peildatum.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.bench.InventedCountry.Probe;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;

/**
 * The figure "answers": in this process, from a question to the bytes of its answer, of one area
 * and of a whole country; at the head, at an earlier sequence, and with a {@code bekendOp} that
 * nobody asked for before. Against copying as many bytes as the answers have.
 */
final class AnswersFigure {
  /** How many facts in how many lanes. */
  private static final List<String> COUNTRIES =
      List.of("60/12", "1000/24", "1000/100", "10000/40", "10000/1");

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final long SECONDS_TO_WARM = 10;
  private static final int ROUNDS = 7;

  private final CountryRecord record;
  private final AnswerBodies bodies;
  private final InventedCountry invented;
  private final List<Probe> probes;
  private final String country;

  /**
   * @param microseconds a question, the median of the rounds
   * @param ofProcessor what of them the thread was given, the median of the rounds; without the
   *     collection of garbage
   * @param bytes of an answer, the mean
   * @param copied microseconds to copy as many bytes, the median of the rounds
   */
  record Row(
      String country,
      String question,
      double microseconds,
      double ofProcessor,
      long bytes,
      double copied) {}

  private interface Way {
    byte[] answer(Probe probe);
  }

  AnswersFigure(String country, int probes) {
    var words = country.split("/");
    this.country = country;
    this.invented = new InventedCountry(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
    this.record = invented.asRead();
    this.bodies = new AnswerBodies(record);
    this.probes = invented.probes(probes);
  }

  public static void main(String[] args) {
    var asked = Asked.of(args);
    var conditions = Conditions.now();
    System.out.println(conditions.told());
    var named = Stream.of(args).filter(word -> word.matches("\\d+/\\d+")).toList();
    var rows = asked.isSmoke() ? smoke() : whole(named.isEmpty() ? COUNTRIES : named);
    report(asked, conditions, rows);
  }

  static List<Row> smoke() {
    return new AnswersFigure("60/12", 16).rows(0, 1);
  }

  private static List<Row> whole(List<String> countries) {
    var rows = new ArrayList<Row>();
    for (var country : countries) {
      rows.addAll(new AnswersFigure(country, 1_024).rows(SECONDS_TO_WARM, ROUNDS));
    }
    return rows;
  }

  private List<Row> rows(long toWarm, int rounds) {
    var few = probes.subList(0, Math.max(1, probes.size() / 16));
    return List.of(
        row("area, head", toWarm, rounds, probes, this::areaAtHead),
        row("area, earlier", toWarm, rounds, probes, this::areaAtEarlier),
        row("area, bekendOp", toWarm, rounds, few, this::areaAsPublic),
        row("country, head", toWarm, rounds, few, this::countryAtHead),
        row("country, earlier", toWarm, rounds, few, this::countryAtEarlier),
        row("country, bekendOp", toWarm, rounds, few, this::countryAsPublic));
  }

  List<Probe> probes() {
    return probes;
  }

  long head() {
    return record.head();
  }

  byte[] areaAtHead(Probe probe) {
    return ofArea(probe, record.head(), null);
  }

  byte[] areaAtEarlier(Probe probe) {
    return ofArea(probe, probe.sequence(), null);
  }

  byte[] areaAsPublic(Probe probe) {
    return ofArea(probe, record.head(), probe.day());
  }

  byte[] countryAtHead(Probe probe) {
    return bodies.ofCountry(probe.day(), record.head(), null);
  }

  byte[] countryAtEarlier(Probe probe) {
    return bodies.ofCountry(probe.day(), probe.sequence(), null);
  }

  byte[] countryAsPublic(Probe probe) {
    return bodies.ofCountry(probe.day(), record.head(), probe.day());
  }

  private byte[] ofArea(Probe probe, long sequence, @Nullable LocalDate bekendOp) {
    return bodies.ofArea(invented.area(probe.lane()), probe.day(), sequence, bekendOp);
  }

  private Row row(String question, long toWarm, int rounds, List<Probe> asked, Way way) {
    check(asked.getFirst(), way);
    var answers = new ArrayList<Double>();
    var processor = new ArrayList<Double>();
    var copies = new ArrayList<Double>();
    var bytes = 0L;
    for (var begun = System.nanoTime(); System.nanoTime() - begun < toWarm * 1_000_000_000; ) {
      asked.forEach(way::answer);
    }
    for (var round = 0; round < rounds; round++) {
      var given = THREAD.getCurrentThreadCpuTime();
      var from = System.nanoTime();
      var all = new ArrayList<byte[]>();
      for (var probe : asked) {
        all.add(way.answer(probe));
      }
      var between = System.nanoTime();
      processor.add((THREAD.getCurrentThreadCpuTime() - given) / 1e3 / asked.size());
      bytes = all.stream().mapToLong(answer -> answer.clone().length).sum();
      var until = System.nanoTime();
      answers.add((between - from) / 1e3 / asked.size());
      copies.add((until - between) / 1e3 / asked.size());
    }
    return new Row(
        country,
        question,
        median(answers),
        median(processor),
        bytes / asked.size(),
        median(copies));
  }

  /** An answer about the lane that was asked about, for each question. */
  private void check(Probe probe, Way way) {
    var text = new String(way.answer(probe), UTF_8);
    var expected = "\"geldigOp\":\"" + probe.day() + '"';
    if (!text.contains(expected) || !text.contains("\"status\":")) {
      throw new IllegalStateException("not an answer to " + probe + ": " + text);
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  static void report(Asked asked, Conditions conditions, List<Row> rows) {
    System.out.printf(
        "%-12s %-18s %10s %12s %10s %10s%n",
        "facts/lanes", "question", "us", "of processor", "bytes", "copied us");
    for (var row : rows) {
      System.out.printf(
          "%-12s %-18s %,10.1f %,12.1f %,10d %,10.2f%n",
          row.country, row.question, row.microseconds, row.ofProcessor, row.bytes, row.copied);
    }
    asked.write("answers", conditions, rows);
  }
}
