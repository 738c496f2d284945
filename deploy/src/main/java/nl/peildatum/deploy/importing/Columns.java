package nl.peildatum.deploy.importing;

import java.util.ArrayList;
import java.util.List;

/** Aligns the cells of rows in columns, the last column excepted. */
final class Columns {
  private final List<Integer> widths = new ArrayList<>();

  Columns(List<List<String>> rows) {
    for (var row : rows) {
      for (var i = 0; i < row.size(); i++) {
        var width = row.get(i).length();
        if (i == widths.size()) {
          widths.add(width);
        } else {
          widths.set(i, Math.max(widths.get(i), width));
        }
      }
    }
  }

  String row(List<String> cells) {
    var line = new StringBuilder();
    for (var i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      line.append(cell);
      if (i < cells.size() - 1 && widths.get(i) > 0) {
        line.repeat(' ', widths.get(i) - cell.length() + 2);
      }
    }
    return line.toString();
  }
}
