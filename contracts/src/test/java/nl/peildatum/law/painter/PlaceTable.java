package nl.peildatum.law.painter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The table of places as it is printed: line by line, column by column. */
public final class PlaceTable {
  private static final String PRINTED = "/nl/peildatum/area/places.tsv";

  private PlaceTable() {}

  /**
   * @param region the area that it lies in
   * @param spellings others than its id and its name, in small letters
   */
  public record Line(String id, String region, String name, List<String> spellings) {
    public boolean isWritten(String text) {
      return id.equals(text) || name.equals(text) || spellings.contains(text);
    }
  }

  public static List<Line> of(String country) {
    var lines = new ArrayList<Line>();
    try (var table =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PlaceTable.class.getResourceAsStream(PRINTED)), UTF_8))) {
      for (var line = table.readLine(); line != null; line = table.readLine()) {
        var columns = List.of(line.split("\t"));
        if (columns.getFirst().equals(country)) {
          lines.add(
              new Line(
                  columns.get(1),
                  columns.get(2),
                  columns.get(3),
                  columns.subList(4, columns.size())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
