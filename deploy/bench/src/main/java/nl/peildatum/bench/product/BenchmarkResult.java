package nl.peildatum.bench.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.peildatum.bench.BenchmarkOptions;
import nl.peildatum.bench.MeasurementConditions;
import tools.jackson.databind.json.JsonMapper;

/** The result of one benchmark: printed while it runs, and written as JSON at the end. */
public final class BenchmarkResult {
  private final String name;
  private final BenchmarkOptions options;
  private final Map<String, String> members = new LinkedHashMap<>();

  public BenchmarkResult(String name, BenchmarkOptions options) {
    this.name = name;
    this.options = options;
    members.put("figure", '"' + name + '"');
    members.put("smoke", String.valueOf(options.smoke()));
    var conditions = MeasurementConditions.now();
    members.put("conditions", JsonMapper.shared().writeValueAsString(conditions));
    print("%s", conditions.text());
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more library
  public void print(String format, Object... values) {
    System.out.println("  " + String.format(Locale.ROOT, format, values));
  }

  public void put(String member, long value) {
    members.put(member, String.valueOf(value));
  }

  public void put(String member, double value) {
    members.put(member, String.format(Locale.ROOT, "%.4f", value));
  }

  public void put(String member, List<Double> values) {
    var all = new ArrayList<String>();
    values.forEach(value -> all.add(String.format(Locale.ROOT, "%.4f", value)));
    members.put(member, all.toString());
  }

  public void put(String member, String text) {
    members.put(member, '"' + text + '"');
  }

  /** Adds the percentiles, and prints them. */
  public void put(String member, Percentiles times) {
    members.put(member, times.json());
    print("%s: %s", member, times.text());
  }

  public void write() {
    var json = new StringBuilder("{");
    members.forEach(
        (member, value) ->
            json.append(json.length() == 1 ? "" : ",")
                .append('"')
                .append(member)
                .append("\":")
                .append(value));
    try {
      Files.createDirectories(options.results());
      Files.writeString(options.results().resolve(name + ".json"), json.append("}\n"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
