package nl.peildatum.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list as a table.
 *
 * @param ofHead what is the same in each row: members of the head, by their own names
 * @param ofRow members of a row; a dot leads into an object
 * @param rows of one item of the list
 * @param neverEmpty a list without items has one row, with the head alone
 */
public record Table(
    List<Column> ofHead,
    List<Column> ofRow,
    Function<Map<String, Object>, Stream<Map<String, Object>>> rows,
    boolean neverEmpty) {

  /**
   * @param name as it stands above the column
   * @param path to the member, each name a step
   */
  record Column(String name, List<String> path) {
    static Column named(String name, String path) {
      return new Column(name, List.of(path.split("\\.")));
    }

    @Nullable Object in(Map<String, Object> object) {
      Object found = object;
      for (var name : path) {
        found = found instanceof Map<?, ?> inner ? inner.get(name) : null;
      }
      return found;
    }
  }

  /** One row for each item. */
  public static Table of(List<String> ofHead, List<String> ofRow) {
    return new Table(columns(ofHead), columns(ofRow), Stream::of, false);
  }

  public Table rows(Function<Map<String, Object>, Stream<Map<String, Object>>> rows) {
    return new Table(ofHead, ofRow, rows, neverEmpty);
  }

  /** With more columns of the head, which are told even where there is no item. */
  public Table headEndsWith(String... members) {
    var all = Stream.concat(ofHead.stream(), columns(List.of(members)).stream()).toList();
    return new Table(all, ofRow, rows, true);
  }

  /** With a column of the head behind its first. */
  public Table headSecond(String member) {
    var all = new ArrayList<>(ofHead);
    all.addAll(1, columns(List.of(member)));
    return new Table(List.copyOf(all), ofRow, rows, neverEmpty);
  }

  /**
   * With a column of the rows before the others.
   *
   * @param name as it stands above the column
   */
  public Table rowBegins(String name, String member) {
    var column = Stream.of(Column.named(name, member));
    return new Table(ofHead, Stream.concat(column, ofRow.stream()).toList(), rows, neverEmpty);
  }

  /** With a column of the rows behind the others. */
  public Table rowEnds(String member) {
    var all = Stream.concat(ofRow.stream(), columns(List.of(member)).stream()).toList();
    return new Table(ofHead, all, rows, neverEmpty);
  }

  /** Names a column of the head otherwise, where a row has a member of the same name. */
  public Table headNamed(String name, String member) {
    return new Table(renamed(ofHead, name, member), ofRow, rows, neverEmpty);
  }

  /** Names a column of the rows otherwise. */
  public Table rowNamed(String name, String member) {
    return new Table(ofHead, renamed(ofRow, name, member), rows, neverEmpty);
  }

  private static List<Column> renamed(List<Column> columns, String name, String member) {
    return columns.stream()
        .map(column -> column.name().equals(member) ? Column.named(name, member) : column)
        .toList();
  }

  private static List<Column> columns(List<String> paths) {
    return paths.stream().map(path -> Column.named(path, path)).toList();
  }

  List<String> names() {
    return Stream.concat(ofHead.stream(), ofRow.stream()).map(Column::name).toList();
  }

  List<String> cells(Map<String, Object> head, Map<String, Object> row) {
    return Stream.concat(
            ofHead.stream().map(column -> Cell.text(column.in(head))),
            ofRow.stream().map(column -> Cell.text(column.in(row))))
        .toList();
  }
}
