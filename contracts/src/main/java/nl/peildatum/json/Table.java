package nl.peildatum.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list that is written as a table.
 *
 * @param ofHead columns of members of the head, with equal values in each row
 * @param ofRow columns of members of a row; a dot in a path leads into an object
 * @param rows gives the rows of one item of the list
 * @param neverEmpty a list without items has one row, with the head alone
 */
public record Table(
    List<Column> ofHead,
    List<Column> ofRow,
    Function<Map<String, Object>, Stream<Map<String, Object>>> rows,
    boolean neverEmpty) {

  /**
   * One column.
   *
   * @param name name in the header row
   * @param path names of the members that lead to the value
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

  /**
   * A table with one row for each item.
   *
   * @param ofHead paths of the columns of the head
   * @param ofRow paths of the columns of a row
   */
  public static Table of(List<String> ofHead, List<String> ofRow) {
    return new Table(columns(ofHead), columns(ofRow), Stream::of, false);
  }

  public Table rows(Function<Map<String, Object>, Stream<Map<String, Object>>> rows) {
    return new Table(ofHead, ofRow, rows, neverEmpty);
  }

  /** This table with more columns of the head, written in one row if there is no item. */
  public Table headEndsWith(String... members) {
    var all = Stream.concat(ofHead.stream(), columns(List.of(members)).stream()).toList();
    return new Table(all, ofRow, rows, true);
  }

  /** This table with one more column of the head, after its first. */
  public Table headSecond(String member) {
    var all = new ArrayList<>(ofHead);
    all.addAll(1, columns(List.of(member)));
    return new Table(List.copyOf(all), ofRow, rows, neverEmpty);
  }

  /**
   * This table with one more column of the rows, before the others.
   *
   * @param name name in the header row
   */
  public Table rowBegins(String name, String member) {
    var column = Stream.of(Column.named(name, member));
    return new Table(ofHead, Stream.concat(column, ofRow.stream()).toList(), rows, neverEmpty);
  }

  /** This table with one more column of the rows, after the others. */
  public Table rowEnds(String member) {
    var all = Stream.concat(ofRow.stream(), columns(List.of(member)).stream()).toList();
    return new Table(ofHead, all, rows, neverEmpty);
  }

  /**
   * This table with another name for a column of the head, for a row that has a member of that
   * name.
   */
  public Table headNamed(String name, String member) {
    return new Table(renamed(ofHead, name, member), ofRow, rows, neverEmpty);
  }

  /** This table with another name for a column of the rows. */
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
