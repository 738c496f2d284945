package nl.peildatum.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.peildatum.json.Json;
import org.jspecify.annotations.Nullable;

/** Tells what an answer says: the moment of the record, the place that was found, each entry. */
final class AnswerSummary {
  private AnswerSummary() {}

  static List<String> of(Map<?, ?> answer) {
    var lines = new ArrayList<String>();
    lines.add(
        "record: sequence %s, recorded at %s"
            .formatted(text(answer.get("sequence")), text(answer.get("beschikbaarOp"))));
    if (answer.get("area") instanceof Map<?, ?> area) {
      lines.add("area: " + area(area));
    }
    entries(answer.get("answers")).forEach(entry -> lines.add("answer: " + entry(entry)));
    entries(answer.get("mayAlsoBear"))
        .forEach(entry -> lines.add("may also bear: " + entry(entry)));
    if (answer.get("absence") instanceof Map<?, ?> absence) {
      lines.add("answer: " + entry(absence));
    }
    return lines;
  }

  private static List<Map<?, ?>> entries(@Nullable Object list) {
    var entries = new ArrayList<Map<?, ?>>();
    if (list instanceof Collection<?> items) {
      items.forEach(
          item -> {
            if (item instanceof Map<?, ?> entry) {
              entries.add(entry);
            }
          });
    }
    return entries;
  }

  private static String area(Map<?, ?> area) {
    var name = area.get("name");
    return name == null
        ? PrintableText.quoted(told(area.get("id"))) + ", which is no place known to this register"
        : text(area.get("id")) + ", " + text(name);
  }

  private static String entry(Map<?, ?> entry) {
    var lane =
        entry.get("kind") == null
            ? ""
            : text(entry.get("kind")) + " " + text(entry.get("subject")) + ": ";
    var value = entry.get("value") == null ? "" : " " + text(entry.get("value"));
    return lane + text(entry.get("status")) + value;
  }

  private static String text(@Nullable Object plain) {
    return PrintableText.of(told(plain));
  }

  private static String told(@Nullable Object plain) {
    return plain instanceof String text ? text : json(Objects.requireNonNullElse(plain, "none"));
  }

  private static String json(Object plain) {
    return new String(Json.canonical(plain), UTF_8);
  }
}
