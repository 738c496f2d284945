package nl.peildatum.bench.http;

import java.util.ArrayList;
import java.util.function.Supplier;
import nl.peildatum.bench.BenchmarkOptions;
import nl.peildatum.bench.http.RandomQuestions.AsOf;
import nl.peildatum.bench.loaded.LoadSize;
import nl.peildatum.bench.loaded.LoadedCountries;
import nl.peildatum.bench.product.BenchmarkResult;

/**
 * The part of benchmark {@code http} that asks about one area on a day, as of now and as of an
 * earlier sequence. No question is asked twice.
 */
final class AreaBenchmark {
  private AreaBenchmark() {}

  static void run(
      BenchmarkOptions options,
      BenchmarkResult result,
      ProductAgainstFileServer comparison,
      RandomQuestions questions,
      LoadedCountries loaded) {
    var count = options.fullOrSmoke(20_000, 200);
    var size = LoadSize.of(options);
    var workloads = new ArrayList<Supplier<PreparedQuestions>>();
    for (var group : size.groups()) {
      for (var asOf : new AsOf[] {AsOf.HEAD, AsOf.EARLIER}) {
        var name = name(size, group, asOf);
        workloads.add(() -> questions.ofAreas(name, loaded.of(group), count, asOf));
      }
    }
    comparison.measure(workloads, options.fullOrSmoke(6, 1));
    if (size.groups().size() == 2) {
      for (var asOf : new AsOf[] {AsOf.HEAD, AsOf.EARLIER}) {
        var small = name(size, size.groups().getFirst(), asOf);
        comparison.compareP50(name(size, size.groups().getLast(), asOf), small);
      }
    }
    result.put("areaQuestionsAsked", comparison.requests());
  }

  private static String name(LoadSize size, LoadSize.Group group, AsOf asOf) {
    return size.groups().size() == 1 ? asOf.label : group.name() + asOf.label;
  }
}
