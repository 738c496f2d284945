package nl.peildatum.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import nl.peildatum.problem.Language;

/** Finds the language of a reply from the header {@code Accept-Language}. */
public final class AcceptedLanguage {
  public static final String HEADER = "Accept-Language";

  private AcceptedLanguage() {}

  /** The language that the client prefers; English where it prefers none. */
  public static Language of(HttpServletRequest request) {
    return of(request, Language.ENGLISH);
  }

  /**
   * The language that the client prefers.
   *
   * @param otherwise the language if the client prefers none
   */
  public static Language of(HttpServletRequest request, Language otherwise) {
    return Language.accepted(
        String.join(",", Collections.list(request.getHeaders(HEADER))), otherwise);
  }
}
