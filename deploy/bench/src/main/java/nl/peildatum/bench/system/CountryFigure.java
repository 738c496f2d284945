package nl.peildatum.bench.system;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.peildatum.bench.system.DrawnQuestions.AsOf;
import nl.peildatum.bench.system.DrawnQuestions.Drawn;

/**
 * A whole country with all its lanes on a day, no question asked before: over eight connections in
 * turn with a file of as many bytes, and over one, where PostgreSQL answers what each question asks
 * from a plain table.
 */
final class CountryFigure {
  private final Ordered ordered;
  private final Result result;
  private final DrawnQuestions questions;
  private final List<LoadedCountry> countries;
  private final List<Long> plain = new ArrayList<>();

  CountryFigure(
      Ordered ordered, Result result, DrawnQuestions questions, List<LoadedCountry> countries) {
    this.ordered = ordered;
    this.result = result;
    this.questions = questions;
    this.countries = countries;
  }

  void sideBySide(AlternatingServers turns) {
    var count = ordered.of(1_000, 20);
    List<Supplier<PreparedQuestions>> ways =
        List.of(
            () -> questions.ofCountries("Head", countries, count, AsOf.HEAD),
            () -> questions.ofCountries("Earlier", countries, count, AsOf.EARLIER));
    turns.measure(ways, ordered.of(6, 1));
    result.keep("countryQuestionsAsked", turns.asked());
  }

  /** Over one connection each, in turn. */
  void alone(Product product) throws IOException, SQLException {
    try (var rectangles = PlainRectangles.filled(StoreFolder.of(product), countries);
        var line = new Line(product.port())) {
      for (var asOf : AsOf.values()) {
        ask(asOf, ordered.of(100, 1), line, rectangles);
        plain.clear();
        var times = ask(asOf, ordered.of(700, 4), line, rectangles);
        result.keep("countryAlone" + name(asOf), times);
        if (!plain.isEmpty()) {
          result.keep("countryAlone" + name(asOf) + "PostgreSql", ofNanos(plain));
        }
      }
    }
  }

  private static String name(AsOf asOf) {
    return switch (asOf) {
      case HEAD -> "Head";
      case EARLIER -> "Earlier";
      case BEKEND_OP -> "BekendOp";
    };
  }

  private Percentiles ask(AsOf asOf, int count, Line line, PlainRectangles rectangles)
      throws SQLException {
    var nanos = new ArrayList<Long>();
    for (var drawn : questions.draw(countries, count, asOf, false)) {
      var question = drawn.question();
      var begun = System.nanoTime();
      var reply = line.get(question.path());
      nanos.add(System.nanoTime() - begun);
      if (!question.isAnsweredBy(reply.is(200).body())) {
        throw new IllegalStateException("not right: " + question.path() + " " + reply.body());
      }
      if (asOf != AsOf.BEKEND_OP) {
        askPlainly(drawn, question, rectangles);
      }
    }
    return ofNanos(nanos);
  }

  /** Both give the same facts in force. */
  private void askPlainly(Drawn drawn, CheckedQuestion question, PlainRectangles rectangles)
      throws SQLException {
    var country = drawn.country().record().country().value();
    var begun = System.nanoTime();
    var rows = rectangles.ask(country, drawn.day(), drawn.sequence());
    plain.add(System.nanoTime() - begun);
    DrawnQuestions.check(
        question, rows.stream().map(PlainRectangles.Row::sequence).sorted().toList());
  }

  private static Percentiles ofNanos(List<Long> nanos) {
    return Percentiles.ofNanos(nanos.stream().mapToLong(Long::longValue).toArray());
  }
}
