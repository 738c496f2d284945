package nl.peildatum.bench.http;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.peildatum.bench.BenchmarkOptions;
import nl.peildatum.bench.http.RandomQuestions.AsOf;
import nl.peildatum.bench.http.RandomQuestions.Drawn;
import nl.peildatum.bench.loaded.LoadedCountry;
import nl.peildatum.bench.product.BenchmarkResult;
import nl.peildatum.bench.product.EventStoreAccess;
import nl.peildatum.bench.product.HttpConnection;
import nl.peildatum.bench.product.Percentiles;
import nl.peildatum.bench.product.ProductProcess;

/**
 * The part of benchmark {@code http} that asks about a whole country, with all its lanes, on a day.
 * Eight connections at once are compared with a file of as many bytes, one connection alone with
 * PostgreSQL that answers the same question from a plain table. No question is asked twice.
 */
final class CountryBenchmark {
  private final BenchmarkOptions options;
  private final BenchmarkResult result;
  private final RandomQuestions questions;
  private final List<LoadedCountry> countries;
  private final List<Long> postgresNanos = new ArrayList<>();

  CountryBenchmark(
      BenchmarkOptions options,
      BenchmarkResult result,
      RandomQuestions questions,
      List<LoadedCountry> countries) {
    this.options = options;
    this.result = result;
    this.questions = questions;
    this.countries = countries;
  }

  void overEightConnections(ProductAgainstFileServer comparison) {
    var count = options.fullOrSmoke(1_000, 20);
    List<Supplier<PreparedQuestions>> workloads =
        List.of(
            () -> questions.ofCountries("Head", countries, count, AsOf.HEAD),
            () -> questions.ofCountries("Earlier", countries, count, AsOf.EARLIER));
    comparison.measure(workloads, options.fullOrSmoke(6, 1));
    result.put("countryQuestionsAsked", comparison.requests());
  }

  /** Asks the product and PostgreSQL in turn, over one connection each. */
  void overOneConnection(ProductProcess product) throws IOException, SQLException {
    try (var table = PostgresPolicyTable.filled(EventStoreAccess.of(product), countries);
        var connection = new HttpConnection(product.port())) {
      for (var asOf : AsOf.values()) {
        ask(asOf, options.fullOrSmoke(100, 1), connection, table);
        postgresNanos.clear();
        var times = ask(asOf, options.fullOrSmoke(700, 4), connection, table);
        result.put("countryAlone" + asOf.label, times);
        if (!postgresNanos.isEmpty()) {
          result.put(
              "countryAlone" + asOf.label + "PostgreSql", Percentiles.ofNanos(postgresNanos));
        }
      }
    }
  }

  private Percentiles ask(
      AsOf asOf, int count, HttpConnection connection, PostgresPolicyTable table)
      throws SQLException {
    var nanos = new ArrayList<Long>();
    for (var drawn : questions.draw(countries, count, asOf, false)) {
      var question = drawn.withAnswer();
      var begun = System.nanoTime();
      var reply = connection.get(question.path());
      nanos.add(System.nanoTime() - begun);
      if (!question.isAnsweredBy(reply.expectStatus(200).body())) {
        throw new IllegalStateException("wrong answer to " + question.path() + " " + reply.body());
      }
      if (asOf != AsOf.BEKEND_OP) {
        askPostgres(drawn, question, table);
      }
    }
    return Percentiles.ofNanos(nanos);
  }

  /** Throws unless PostgreSQL gives the same facts in force as the right answer. */
  private void askPostgres(Drawn drawn, QuestionAndAnswer question, PostgresPolicyTable table)
      throws SQLException {
    var country = drawn.country().record().country().value();
    var begun = System.nanoTime();
    var rows = table.inForce(country, drawn.day(), drawn.sequence());
    postgresNanos.add(System.nanoTime() - begun);
    RandomQuestions.check(
        question, rows.stream().map(PostgresPolicyTable.Row::sequence).sorted().toList());
  }
}
