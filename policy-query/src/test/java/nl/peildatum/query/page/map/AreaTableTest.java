package nl.peildatum.query.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.query.page.map.CountryMap.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of areas")
class AreaTableTest {
  private static final List<Row> IN_FORCE = rows(2, "In force", "11 January 2023");

  @Test
  @DisplayName("folds the areas that say the same, where they are most")
  void folds() {
    var others = rows(6, "Not on the list", "");
    assertThat(AreaTable.of(joined(IN_FORCE, others))).isEqualTo(new AreaTable(IN_FORCE, others));
    assertThat(AreaTable.of(others)).isEqualTo(new AreaTable(List.of(), others));
  }

  @Test
  @DisplayName("folds none where few say the same, where they are half, or where days differ")
  void showsAll() {
    for (var others :
        List.of(
            rows(5, "Not on the list", ""),
            joined(rows(6, "Not on the list", ""), rows(4, "Disputed", "1 May 2024")),
            joined(rows(5, "Ended", "1 May 2024"), rows(5, "Ended", "2 May 2024")))) {
      var all = joined(IN_FORCE, others);
      assertThat(AreaTable.of(all)).isEqualTo(new AreaTable(all, List.of()));
    }
  }

  private static List<Row> rows(int count, String status, String since) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Row("Area " + i, "/landen/ml?area=" + i, "fill", status, since))
        .toList();
  }

  private static List<Row> joined(List<Row> some, List<Row> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
