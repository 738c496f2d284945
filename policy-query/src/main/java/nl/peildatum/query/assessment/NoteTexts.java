package nl.peildatum.query.assessment;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peildatum.query.governing.Note;
import tools.jackson.databind.json.JsonMapper;

/** Finds the texts of remarks, in English and Dutch, in the table {@code notes.json}. */
public final class NoteTexts {
  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
  private static final Map<String, Text> BY_CODE = load();

  private NoteTexts() {}

  /**
   * The texts of one sort of remark.
   *
   * @param en the remark in English, with the names of {@link Note#about} in braces
   * @param nl the remark in Dutch
   * @param advice what to do, in English
   * @param raad what to do, in Dutch
   */
  public record Text(String code, String en, String nl, String advice, String raad) {
    String in(String language) {
      return language.equals("nl") ? nl : en;
    }

    /** The code in lower case with hyphens, as in an address. */
    public String slug() {
      return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public static Collection<Text> all() {
    return BY_CODE.values();
  }

  /** The texts with this slug; empty where there are none. */
  public static Optional<Text> ofSlug(String slug) {
    return BY_CODE.values().stream().filter(text -> text.slug().equals(slug)).findFirst();
  }

  /** The text of a remark, with what it is about filled in. */
  static String detail(Note note, String language) {
    var text = Objects.requireNonNull(BY_CODE.get(note.code()), note::code).in(language);
    return NAME.matcher(text)
        .replaceAll(
            named ->
                Matcher.quoteReplacement(note.about().getOrDefault(named.group(1), named.group())));
  }

  private static Map<String, Text> load() {
    var table = NoteTexts.class.getResourceAsStream("notes.json");
    var byCode = new LinkedHashMap<String, Text>();
    for (var text : JsonMapper.builder().build().readValue(table, Text[].class)) {
      byCode.put(text.code(), text);
    }
    return Collections.unmodifiableMap(byCode);
  }
}
