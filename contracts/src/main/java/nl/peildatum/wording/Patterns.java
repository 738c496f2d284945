package nl.peildatum.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The patterns of one language, read once from the files of all topics: {@code
 * /nl/peildatum/wording/<topic>_<language>.properties}, in UTF-8. A pattern places a value with
 * <code>{0}</code>, <code>{1}</code> and so on.
 */
final class Patterns {
  static final List<String> TOPICS =
      List.of("part", "member", "file", "rule", "warning", "transport", "question", "importing");
  static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private static final Patterns ENGLISH = read("en");
  private static final Patterns DUTCH = read("nl");

  private final Map<String, String> byKey;

  private Patterns(Map<String, String> byKey) {
    this.byKey = byKey;
  }

  /** The patterns of a language; those of English if the product does not know the language. */
  static Patterns in(Locale language) {
    return language.getLanguage().equals("nl") ? DUTCH : ENGLISH;
  }

  String pattern(String key) {
    return Optional.ofNullable(byKey.get(key))
        .orElseThrow(() -> new AssertionError("no file of wordings has " + key));
  }

  Set<String> keys() {
    return byKey.keySet();
  }

  private static Patterns read(String language) {
    var byKey = new HashMap<String, String>();
    for (var topic : TOPICS) {
      file(topic, language)
          .forEach(
              (key, pattern) -> {
                if (byKey.put(key.toString(), pattern.toString()) != null) {
                  throw new AssertionError("two files of wordings have " + key);
                }
              });
    }
    return new Patterns(Map.copyOf(byKey));
  }

  static Properties file(String topic, String language) {
    var name = "/nl/peildatum/wording/" + topic + "_" + language + ".properties";
    var patterns = new Properties();
    try (var bytes = Patterns.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new AssertionError("no file " + name);
      }
      patterns.load(new InputStreamReader(bytes, UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return patterns;
  }
}
