package nl.peildatum.query.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where two answers to one question differ, in words. */
final class Difference {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int AROUND = 30;

  private final List<String> lines = new ArrayList<>();

  private Difference() {}

  static List<String> between(FrozenAnswer frozen, FrozenAnswer now) {
    var found = new Difference();
    found.value("status", frozen.status(), now.status());
    found.body(frozen.body(), now.body());
    if (found.lines.isEmpty()) {
      found.value("ETag", frozen.etag(), now.etag());
    }
    return found.lines;
  }

  private void value(String what, Object frozen, Object now) {
    if (!frozen.equals(now)) {
      lines.add("%s: frozen %s, now %s".formatted(what, frozen, now));
    }
  }

  private void body(String frozen, String now) {
    if (frozen.equals(now)) {
      return;
    }
    try {
      compare("", JSON.readTree(frozen), JSON.readTree(now));
    } catch (JacksonException noJson) {
      // told by its characters
    }
    if (lines.isEmpty()) {
      characters(frozen, now);
    }
  }

  private void compare(String pointer, @Nullable JsonNode frozen, @Nullable JsonNode now) {
    if (frozen == null || now == null) {
      lines.add(pointer + (frozen == null ? ": new, " + now : ": gone, was " + frozen));
    } else if (frozen.isObject() && now.isObject()) {
      members(pointer, frozen, now);
    } else if (frozen.isArray() && now.isArray()) {
      for (var i = 0; i < Math.max(frozen.size(), now.size()); i++) {
        compare(pointer + "/" + i, frozen.get(i), now.get(i));
      }
    } else {
      value(pointer, frozen, now);
    }
  }

  private void members(String pointer, JsonNode frozen, JsonNode now) {
    var before = List.copyOf(frozen.propertyNames());
    var after = List.copyOf(now.propertyNames());
    var all = new LinkedHashSet<>(before);
    all.addAll(after);
    if (before.size() == after.size() && all.size() == after.size() && !before.equals(after)) {
      lines.add("%s: the order of members, frozen %s, now %s".formatted(pointer, before, after));
    }
    all.forEach(name -> compare(pointer + "/" + name, frozen.get(name), now.get(name)));
  }

  private void characters(String frozen, String now) {
    var at = 0;
    while (at < Math.min(frozen.length(), now.length()) && frozen.charAt(at) == now.charAt(at)) {
      at++;
    }
    lines.add(
        "from character %d: frozen …%s…, now …%s…"
            .formatted(at, around(frozen, at), around(now, at)));
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
  }
}
