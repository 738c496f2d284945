package nl.peildatum.bench.system;

import java.util.ArrayList;
import java.util.function.Supplier;
import nl.peildatum.bench.system.DrawnQuestions.AsOf;

/**
 * One area on a day, 20,000 different questions a round, none asked before: as of now, and as of an
 * earlier sequence.
 */
final class AreaFigure {
  private AreaFigure() {}

  static void of(
      Ordered ordered,
      Result result,
      AlternatingServers turns,
      DrawnQuestions questions,
      LoadedCountries loaded) {
    var count = ordered.of(20_000, 200);
    var size = Size.of(ordered);
    var ways = new ArrayList<Supplier<PreparedQuestions>>();
    for (var group : size.groups()) {
      for (var asOf : new AsOf[] {AsOf.HEAD, AsOf.EARLIER}) {
        var name = name(size, group, asOf);
        ways.add(() -> questions.ofAreas(name, loaded.of(group), count, asOf));
      }
    }
    turns.measure(ways, ordered.of(6, 1));
    if (size.groups().size() == 2) {
      for (var asOf : new AsOf[] {AsOf.HEAD, AsOf.EARLIER}) {
        var small = name(size, size.groups().getFirst(), asOf);
        turns.compareP50(name(size, size.groups().getLast(), asOf), small);
      }
    }
    result.keep("areaQuestionsAsked", turns.asked());
  }

  private static String name(Size size, Size.Group group, AsOf asOf) {
    var moment = asOf == AsOf.HEAD ? "Head" : "Earlier";
    return size.groups().size() == 1 ? moment : group.name() + moment;
  }
}
