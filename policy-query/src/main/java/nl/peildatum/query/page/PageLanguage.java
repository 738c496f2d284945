package nl.peildatum.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A language of the pages. */
enum PageLanguage {
  NL,
  EN;

  static final String PARAMETER = "taal";

  private static final List<Locale> LOCALES =
      Arrays.stream(values()).map(PageLanguage::locale).toList();

  Locale locale() {
    return Locale.of(code());
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  PageLanguage other() {
    return this == NL ? EN : NL;
  }

  /**
   * The language of a page: the one named by the parameter, else the one that the client prefers,
   * else Dutch.
   */
  static PageLanguage of(Optional<String> named, HttpServletRequest request) {
    return named
        .flatMap(PageLanguage::coded)
        .or(() -> accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
        .orElse(NL);
  }

  static Optional<PageLanguage> coded(String code) {
    return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
  }

  private static Optional<PageLanguage> accepted(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    try {
      var found = Locale.lookup(Locale.LanguageRange.parse(header), LOCALES);
      return Optional.ofNullable(found).map(Locale::getLanguage).flatMap(PageLanguage::coded);
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
