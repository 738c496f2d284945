package nl.peildatum.bench.system;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Eight administrators who record one decision after another, each about a country of its own,
 * against eight connections that insert as many rows of the same bytes into the same PostgreSQL, in
 * turn. Then one administrator alone.
 */
public final class RecordingFigure {
  private static final int WRITERS = 8;
  private static final LocalDate DAY = LocalDate.of(2015, 1, 1);

  private final Ordered ordered;
  private final Product product;
  private final Result result;
  private final List<String> countries = Invented.countries(8).subList(0, WRITERS);
  private final long[] last = new long[WRITERS];
  private final LocalDate[] lastDay = new LocalDate[WRITERS];

  private RecordingFigure(Ordered ordered, Product product) {
    this.ordered = ordered;
    this.product = product;
    result = new Result("recording", ordered);
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    var ordered = Ordered.by(arguments);
    Product.built(ordered);
    var data = Product.fresh(ordered.scratch().resolve("recording"));
    try (var product = Product.started(ordered, data, List.of(), "--empty")) {
      of(ordered, product);
    }
  }

  static void of(Ordered ordered, Product product) throws IOException, SQLException {
    new RecordingFigure(ordered, product).measure();
  }

  private void measure() throws IOException, SQLException {
    var administrators = new ArrayList<Administrator>();
    try (var plain = PlainInserts.open(StoreFolder.of(product), WRITERS)) {
      for (var writer = 0; writer < WRITERS; writer++) {
        administrators.add(new Administrator(product.port(), "recording" + writer));
      }
      var each = ordered.of(250, 4);
      side(administrators, 0, ordered.of(2_000, 4));
      plain.takeRows(countries);
      plain.insert(each);
      var rates = new ArrayList<Double>();
      var processor = new ArrayList<Double>();
      var inserted = new ArrayList<Double>();
      for (var round = 0; round < ordered.of(7, 1); round++) {
        var before = processorSeconds();
        rates.add(side(administrators, (round + 2) * each, each));
        awaitVisible();
        processor.add((processorSeconds() - before) * 1_000 / (WRITERS * each));
        inserted.add(plain.insert(each));
        result.say(
            "round %d: %.0f decisions/s, %.2f ms of processor each; PostgreSQL alone %.0f/s",
            round + 1, rates.getLast(), processor.getLast(), inserted.getLast());
      }
      result.keep("decisionsASecond", rates);
      result.keep("decisionsASecondMedian", Result.median(rates));
      result.keep("millisOfProcessor", processor);
      result.keep("millisOfProcessorMedian", Result.median(processor));
      result.keep("insertedASecond", inserted);
      result.keep("insertedASecondMedian", Result.median(inserted));
      result.keep("lone", Percentiles.ofNanos(alone(administrators.getFirst(), each)));
      awaitVisible();
      plain.holdsAll(countries, last);
    } finally {
      for (var administrator : administrators) {
        administrator.close();
      }
    }
    result.write();
  }

  /** Decisions a second of all writers together, from the first request to the last 201. */
  private double side(List<Administrator> administrators, int from, int each) {
    var begun = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      var all = new ArrayList<CompletableFuture<Void>>();
      for (var writer = 0; writer < WRITERS; writer++) {
        var own = writer;
        all.add(
            CompletableFuture.runAsync(
                () -> {
                  for (var number = from; number < from + each; number++) {
                    decide(administrators.get(own), own, number);
                  }
                },
                threads));
      }
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException failure) {
      throw new IllegalStateException("a writer failed", failure.getCause());
    }
    return WRITERS * each * 1e9 / (System.nanoTime() - begun);
  }

  private long[] alone(Administrator administrator, int decisions) {
    var nanos = new long[decisions];
    for (var number = 0; number < decisions; number++) {
      var begun = System.nanoTime();
      decide(administrator, 0, 3_000 + number);
      nanos[number] = System.nanoTime() - begun;
    }
    return nanos;
  }

  private void decide(Administrator administrator, int writer, int number) {
    var areas = Invented.areas(countries.get(writer));
    var area = areas.get(number % areas.size());
    lastDay[writer] = DAY.plusDays(number);
    last[writer] = administrator.designates(countries.get(writer), lastDay[writer], List.of(area));
  }

  /** Every country's last decision can be seen by everybody, and is in force as recorded. */
  private void awaitVisible() throws IOException {
    try (var line = new Line(product.port())) {
      for (var writer = 0; writer < WRITERS; writer++) {
        var path =
            "/v1/countries/%s/policy?geldigOp=%s&sequence=%d"
                .formatted(
                    countries.get(writer).toLowerCase(Locale.ROOT), lastDay[writer], last[writer]);
        var seen = line.get(path).is(200);
        if (seen.number("sequence") != last[writer] || !seen.inForce().contains(last[writer])) {
          throw new IllegalStateException(last[writer] + " is not in force by " + seen.body());
        }
      }
    }
  }

  private double processorSeconds() throws IOException {
    var store = StoreFolder.of(product).pid();
    return Cores.used(Stream.concat(Cores.family(product.pid()), Cores.family(store)).distinct());
  }
}
