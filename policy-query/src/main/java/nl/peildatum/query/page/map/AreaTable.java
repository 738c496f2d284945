package nl.peildatum.query.page.map;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.query.page.map.CountryMap.Row;

/**
 * The rows of the table of areas; where most areas say the same, those are folded into one line.
 *
 * @param shown the rows that are always shown
 * @param folded rows that say the same but for their name; empty if no rows are folded
 */
public record AreaTable(List<Row> shown, List<Row> folded) {
  private static final int FEWEST_FOLDED = 6;

  private record Saying(String status, String since) {
    static Saying of(Row row) {
      return new Saying(row.status(), row.since());
    }
  }

  static AreaTable of(List<Row> rows) {
    var alike = rows.stream().collect(groupingBy(Saying::of, counting()));
    var mostSaid =
        alike.entrySet().stream()
            .filter(said -> said.getValue() >= FEWEST_FOLDED && 2 * said.getValue() > rows.size())
            .map(Map.Entry::getKey)
            .findFirst();
    var isFolded =
        rows.stream().collect(partitioningBy(row -> mostSaid.equals(Optional.of(Saying.of(row)))));
    return new AreaTable(
        isFolded.getOrDefault(false, List.of()), isFolded.getOrDefault(true, List.of()));
  }
}
