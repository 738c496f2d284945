package nl.peildatum.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An answer that is a list, written one item at a time as one JSON object, as lines of JSON or as a
 * table. The members beside the list are its head. It may be written any number of times, each time
 * with equal bytes.
 */
public final class Listing {
  private static final byte[] NEW_LINE = {'\n'};

  private final Map<String, Object> head;
  private final String name;
  private final Supplier<Stream<Map<String, Object>>> items;
  private final Supplier<Stream<byte[]>> encoded;
  private final Map<String, Object> tail;
  private final Table table;
  private final Supplier<Stream<Map<String, Object>>> beside;

  private Listing(
      Map<String, Object> head,
      String name,
      Supplier<Stream<Map<String, Object>>> items,
      Supplier<Stream<byte[]>> encoded,
      Map<String, Object> tail,
      Table table,
      Supplier<Stream<Map<String, Object>>> beside) {
    this.head = head;
    this.name = name;
    this.items = items;
    this.encoded = encoded;
    this.tail = tail;
    this.table = table;
    this.beside = beside;
  }

  /**
   * A list whose items are encoded when written.
   *
   * @param name name of the member that holds the list
   */
  public static Listing of(
      JsonObject head, String name, Supplier<Stream<Map<String, Object>>> items, Table table) {
    return of(head, name, items, () -> items.get().map(Json.MAPPER::writeValueAsBytes), table);
  }

  /**
   * A list whose items are encoded already.
   *
   * @param name name of the member that holds the list
   * @param encoded the JSON of each item
   */
  public static Listing of(
      JsonObject head,
      String name,
      Supplier<Stream<Map<String, Object>>> items,
      Supplier<Stream<byte[]>> encoded,
      Table table) {
    return new Listing(head.object(), name, items, encoded, Map.of(), table, Stream::empty);
  }

  /** This answer with one more member after the list, which is one more row in a table. */
  public Listing then(String member, Map<String, Object> value) {
    return new Listing(
        head, name, items, encoded, Map.of(member, value), table, () -> Stream.of(value));
  }

  /**
   * This answer with a second list after the first, unless it is empty; in a table its items are
   * more rows.
   *
   * @param json gives the JSON of one item when it is written
   */
  public <T> Listing then(String member, List<T> values, Function<T, Map<String, Object>> json) {
    if (values.isEmpty()) {
      return this;
    }
    var tail = Map.<String, Object>of(member, JsonBody.list(values::stream, json));
    return new Listing(head, name, items, encoded, tail, table, () -> values.stream().map(json));
  }

  /** Writes one compact JSON object. */
  public void json(OutputStream to) throws IOException {
    var begin = Json.MAPPER.writeValueAsBytes(head);
    to.write(begin, 0, begin.length - 1);
    to.write(((head.isEmpty() ? "\"" : ",\"") + name + "\":[").getBytes(UTF_8));
    var separator = "";
    for (var item : (Iterable<byte[]>) encoded.get()::iterator) {
      to.write(separator.getBytes(UTF_8));
      to.write(item);
      separator = ",";
    }
    to.write(']');
    for (var member : tail.entrySet()) {
      to.write((",\"" + member.getKey() + "\":").getBytes(UTF_8));
      JsonBody.write(member.getValue(), to);
    }
    to.write('}');
  }

  /** Writes the head on the first line, then one line per item. */
  public void lines(OutputStream to) throws IOException {
    var first = new LinkedHashMap<>(head);
    first.putAll(tail);
    line(first, to);
    for (var item : (Iterable<byte[]>) encoded.get()::iterator) {
      to.write(item);
      to.write(NEW_LINE);
    }
  }

  private static void line(Map<String, Object> object, OutputStream to) throws IOException {
    JsonBody.write(object, to);
    to.write(NEW_LINE);
  }

  /** Writes a table (RFC 4180) with a header row; the head is repeated in each row. */
  public void table(OutputStream to) throws IOException {
    row(table.names(), to);
    var rows = Stream.concat(items.get(), beside.get()).flatMap(table.rows());
    var isEmpty = true;
    for (var row : (Iterable<Map<String, Object>>) rows::iterator) {
      row(table.cells(head, row), to);
      isEmpty = false;
    }
    if (isEmpty && table.neverEmpty()) {
      row(table.cells(head, Map.of()), to);
    }
  }

  private static void row(List<String> cells, OutputStream to) throws IOException {
    to.write((String.join(",", cells) + "\r\n").getBytes(UTF_8));
  }
}
