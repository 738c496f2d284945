package nl.peildatum.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.peildatum.bench.Conditions;
import tools.jackson.databind.json.JsonMapper;

/** What a figure found and under which conditions: told on the way, kept as JSON at the end. */
final class Result {
  private final String figure;
  private final Ordered ordered;
  private final Map<String, String> members = new LinkedHashMap<>();

  Result(String figure, Ordered ordered) {
    this.figure = figure;
    this.ordered = ordered;
    members.put("figure", '"' + figure + '"');
    members.put("smoke", String.valueOf(ordered.smoke()));
    var conditions = Conditions.now();
    members.put("conditions", JsonMapper.shared().writeValueAsString(conditions));
    say("%s", conditions.told());
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more library
  void say(String format, Object... values) {
    System.out.println("  " + String.format(Locale.ROOT, format, values));
  }

  void keep(String name, long value) {
    members.put(name, String.valueOf(value));
  }

  void keep(String name, double value) {
    members.put(name, String.format(Locale.ROOT, "%.4f", value));
  }

  void keep(String name, List<Double> values) {
    var all = new ArrayList<String>();
    values.forEach(value -> all.add(String.format(Locale.ROOT, "%.4f", value)));
    members.put(name, all.toString());
  }

  void keep(String name, String text) {
    members.put(name, '"' + text + '"');
  }

  void keep(String name, Percentiles times) {
    members.put(name, times.json());
    say("%s: %s", name, times.told());
  }

  void write() {
    var json = new StringBuilder("{");
    members.forEach(
        (name, value) ->
            json.append(json.length() == 1 ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(value));
    try {
      Files.createDirectories(ordered.results());
      Files.writeString(ordered.results().resolve(figure + ".json"), json.append("}\n"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    var middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
