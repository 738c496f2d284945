package nl.peildatum.query.reply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The language of the texts that a client accepts (RFC 9110, 12.5.4): English unless the client
 * prefers Dutch.
 */
public final class Language {
  private static final String DEFAULT = "en";
  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.of("nl"));

  private Language() {}

  public static String of(HttpServletRequest request) {
    return of(request.getHeader("Accept-Language"));
  }

  private static String of(@Nullable String accepted) {
    if (accepted == null) {
      return DEFAULT;
    }
    try {
      var spoken = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
      return spoken == null ? DEFAULT : spoken.getLanguage();
    } catch (IllegalArgumentException unreadable) {
      return DEFAULT;
    }
  }
}
