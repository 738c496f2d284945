package nl.peildatum.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.bench.InventedRecord.Question;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;

/**
 * Benchmark {@code answers}: the time in this process from a question to the bytes of its answer,
 * compared with the time to copy as many bytes. Questions are about one area or a whole country; at
 * the head, at an earlier sequence, or with a {@code bekendOp} that was not asked for before.
 */
final class AnswersBenchmark {
  /** Number of facts and number of lanes. */
  private static final List<String> COUNTRIES =
      List.of("60/12", "1000/24", "1000/100", "10000/40", "10000/1");

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final long WARM_UP_SECONDS = 10;
  private static final int ROUNDS = 7;

  private final CountryRecord record;
  private final AnswerBodies bodies;
  private final InventedRecord invented;
  private final List<Question> questions;
  private final String country;

  /**
   * The times of one kind of question; each time is the median of the rounds.
   *
   * @param country number of facts and of lanes, such as {@code 1000/24}
   * @param microseconds from a question to its answer
   * @param ofProcessor microseconds of processor time that the thread used for it, garbage
   *     collection not included
   * @param bytes of an answer, the mean
   * @param copied microseconds to copy as many bytes
   */
  record Row(
      String country,
      String question,
      double microseconds,
      double ofProcessor,
      long bytes,
      double copied) {}

  private interface Answerer {
    byte[] answer(Question question);
  }

  AnswersBenchmark(String country, int questions) {
    var words = country.split("/");
    this.country = country;
    this.invented = new InventedRecord(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
    this.record = invented.asRead();
    this.bodies = new AnswerBodies(record);
    this.questions = invented.questions(questions);
  }

  public static void main(String[] args) {
    var options = BenchmarkOptions.of(args);
    var conditions = MeasurementConditions.now();
    System.out.println(conditions.text());
    var named = Stream.of(args).filter(word -> word.matches("\\d+/\\d+")).toList();
    var rows = options.smoke() ? smoke() : full(named.isEmpty() ? COUNTRIES : named);
    report(options.results(), conditions, rows);
  }

  static List<Row> smoke() {
    return new AnswersBenchmark("60/12", 16).rows(0, 1);
  }

  private static List<Row> full(List<String> countries) {
    var rows = new ArrayList<Row>();
    for (var country : countries) {
      rows.addAll(new AnswersBenchmark(country, 1_024).rows(WARM_UP_SECONDS, ROUNDS));
    }
    return rows;
  }

  private List<Row> rows(long warmUpSeconds, int rounds) {
    var few = questions.subList(0, Math.max(1, questions.size() / 16));
    return List.of(
        row("area, head", warmUpSeconds, rounds, questions, this::areaAtHead),
        row("area, earlier", warmUpSeconds, rounds, questions, this::areaAtEarlier),
        row("area, bekendOp", warmUpSeconds, rounds, few, this::areaWithBekendOp),
        row("country, head", warmUpSeconds, rounds, few, this::countryAtHead),
        row("country, earlier", warmUpSeconds, rounds, few, this::countryAtEarlier),
        row("country, bekendOp", warmUpSeconds, rounds, few, this::countryWithBekendOp));
  }

  List<Question> questions() {
    return questions;
  }

  long head() {
    return record.head();
  }

  byte[] areaAtHead(Question question) {
    return ofArea(question, record.head(), null);
  }

  byte[] areaAtEarlier(Question question) {
    return ofArea(question, question.sequence(), null);
  }

  byte[] areaWithBekendOp(Question question) {
    return ofArea(question, record.head(), question.day());
  }

  byte[] countryAtHead(Question question) {
    return bodies.ofCountry(question.day(), record.head(), null);
  }

  byte[] countryAtEarlier(Question question) {
    return bodies.ofCountry(question.day(), question.sequence(), null);
  }

  byte[] countryWithBekendOp(Question question) {
    return bodies.ofCountry(question.day(), record.head(), question.day());
  }

  private byte[] ofArea(Question question, long sequence, @Nullable LocalDate bekendOp) {
    return bodies.ofArea(invented.area(question.lane()), question.day(), sequence, bekendOp);
  }

  private Row row(
      String kind, long warmUpSeconds, int rounds, List<Question> asked, Answerer answerer) {
    check(asked.getFirst(), answerer);
    var answers = new ArrayList<Double>();
    var processor = new ArrayList<Double>();
    var copies = new ArrayList<Double>();
    var bytes = 0L;
    for (var begun = System.nanoTime();
        System.nanoTime() - begun < warmUpSeconds * 1_000_000_000; ) {
      asked.forEach(answerer::answer);
    }
    for (var round = 0; round < rounds; round++) {
      var processorBefore = THREAD.getCurrentThreadCpuTime();
      var from = System.nanoTime();
      var all = new ArrayList<byte[]>();
      for (var question : asked) {
        all.add(answerer.answer(question));
      }
      var between = System.nanoTime();
      processor.add((THREAD.getCurrentThreadCpuTime() - processorBefore) / 1e3 / asked.size());
      bytes = all.stream().mapToLong(answer -> answer.clone().length).sum();
      var until = System.nanoTime();
      answers.add((between - from) / 1e3 / asked.size());
      copies.add((until - between) / 1e3 / asked.size());
    }
    return new Row(
        country,
        kind,
        Median.of(answers),
        Median.of(processor),
        bytes / asked.size(),
        Median.of(copies));
  }

  /** Throws unless the answer has a status and is about the day of the question. */
  private void check(Question question, Answerer answerer) {
    var text = new String(answerer.answer(question), UTF_8);
    var expected = "\"geldigOp\":\"" + question.day() + '"';
    if (!text.contains(expected) || !text.contains("\"status\":")) {
      throw new IllegalStateException("not an answer to " + question + ": " + text);
    }
  }

  static void report(Path results, MeasurementConditions conditions, List<Row> rows) {
    System.out.printf(
        "%-12s %-18s %10s %12s %10s %10s%n",
        "facts/lanes", "question", "us", "of processor", "bytes", "copied us");
    for (var row : rows) {
      System.out.printf(
          "%-12s %-18s %,10.1f %,12.1f %,10d %,10.2f%n",
          row.country, row.question, row.microseconds, row.ofProcessor, row.bytes, row.copied);
    }
    new ResultTable(conditions, rows).write(results, "answers");
  }
}
