package nl.peildatum.web.page;

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
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Language;
import nl.peildatum.wording.Wording;

/** The texts of the pages in one language, and how it writes dates. */
public final class PageTexts {
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
    PageFiles.FOLDERS.stream()
        .flatMap(folder -> folder.topics().stream())
        .forEach(topic -> load(topic + "_" + language.tag() + ".properties"));
  }

  private void load(String file) {
    try (var in = PageFiles.open(file);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      var loaded = new Properties();
      loaded.load(reader);
      loaded.forEach(
          (key, text) -> {
            if (texts.put(key, text) != null) {
              throw new IllegalStateException("two texts of the pages have the key " + key);
            }
          });
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static PageTexts in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  public Language language() {
    return language;
  }

  /** All keys, for a test that both languages have the same. */
  public java.util.Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /** The text of a wording, shortened as in an answer of the API. */
  public String told(Wording wording) {
    return Fault.shortened(wording.in(language.locale())).toString();
  }

  /** The text with this key; the key itself where there is none. */
  public String text(String key, Object... values) {
    return found(key, values).orElse(key);
  }

  /** The text with this key; empty where there is none. */
  public Optional<String> found(String key, Object... values) {
    return Optional.ofNullable(texts.getProperty(key))
        .map(pattern -> new MessageFormat(pattern, Locale.of(language.tag())).format(values));
  }

  /** A day (Europe/Amsterdam) in words. */
  public String day(LocalDate day) {
    return days.format(day);
  }

  /** An instant in words, as the time in Amsterdam. */
  public String instant(Instant instant) {
    return instants.format(instant.atZone(AMSTERDAM));
  }

  /** The name of a country by its code of ISO 3166-1. */
  public String country(String code) {
    return java.util.Locale.of("", code).getDisplayCountry(Locale.of(language.tag()));
  }
}
