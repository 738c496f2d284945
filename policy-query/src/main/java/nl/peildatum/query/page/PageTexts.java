package nl.peildatum.query.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import nl.peildatum.problem.Language;

/** The texts of the pages in one language, and how it writes dates. */
final class PageTexts {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final Map<Language, PageTexts> ALL = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) {
      ALL.put(language, new PageTexts(language));
    }
  }

  private final Language language;
  private final Properties texts = new Properties();
  private final DateTimeFormatter days;
  private final DateTimeFormatter instants;

  private PageTexts(Language language) {
    this.language = language;
    this.days = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of(language.tag()));
    this.instants = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.of(language.tag()));
    var file = "texts_" + language.tag() + ".properties";
    try (var in = Objects.requireNonNull(PageTexts.class.getResourceAsStream(file), file);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static PageTexts in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  Language language() {
    return language;
  }

  /** All keys, for a test that both languages have the same. */
  java.util.Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /** The text with this key; the key itself where there is none. */
  String text(String key, Object... values) {
    return found(key, values).orElse(key);
  }

  /** The text with this key; empty where there is none. */
  Optional<String> found(String key, Object... values) {
    return Optional.ofNullable(texts.getProperty(key))
        .map(pattern -> new MessageFormat(pattern, Locale.of(language.tag())).format(values));
  }

  /** A day (Europe/Amsterdam) in words. */
  String day(LocalDate day) {
    return days.format(day);
  }

  /** An instant in words, as the time in Amsterdam. */
  String instant(Instant instant) {
    return instants.format(instant.atZone(AMSTERDAM));
  }

  /** The name of a country by its code of ISO 3166-1. */
  String country(String code) {
    return java.util.Locale.of("", code).getDisplayCountry(Locale.of(language.tag()));
  }
}
