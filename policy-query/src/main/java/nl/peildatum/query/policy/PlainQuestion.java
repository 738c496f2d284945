package nl.peildatum.query.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * A question about one area on a day that needs no filter or dispatcher: nothing in its path is
 * encoded, it has no token, and its only condition, if any, is {@code If-None-Match}.
 *
 * @param country as written in the path
 * @param area as written in the path
 */
record PlainQuestion(String country, String area) {
  private static final String BEFORE_COUNTRY = "/v1/countries/";
  private static final String BEFORE_AREA = "/areas/";
  private static final String AFTER_AREA = "/policy";

  /** The plain question that a request asks; empty for every other request. */
  static Optional<PlainQuestion> of(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        ? at(request.getRequestURI()).filter(_ -> hasPlainHeaders(request))
        : Optional.empty();
  }

  private static Optional<PlainQuestion> at(String path) {
    if (!path.startsWith(BEFORE_COUNTRY) || !path.endsWith(AFTER_AREA)) {
      return Optional.empty();
    }
    var afterCountry = path.indexOf('/', BEFORE_COUNTRY.length());
    var beginOfArea = afterCountry + BEFORE_AREA.length();
    var endOfArea = path.length() - AFTER_AREA.length();
    return path.startsWith(BEFORE_AREA, afterCountry)
            && isPlain(path, BEFORE_COUNTRY.length(), afterCountry)
            && isPlain(path, beginOfArea, endOfArea)
        ? Optional.of(
            new PlainQuestion(
                path.substring(BEFORE_COUNTRY.length(), afterCountry),
                path.substring(beginOfArea, endOfArea)))
        : Optional.empty();
  }

  private static boolean isPlain(String path, int from, int until) {
    for (var at = from; at < until; at++) {
      if (!isPlain(path.charAt(at))) {
        return false;
      }
    }
    return from < until;
  }

  private static boolean isPlain(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || letter == '-';
  }

  private static boolean hasPlainHeaders(HttpServletRequest request) {
    for (var names = request.getHeaderNames(); names.hasMoreElements(); ) {
      var name = names.nextElement();
      if (name.equalsIgnoreCase("Authorization")
          || (name.regionMatches(true, 0, "If-", 0, 3) && !name.equalsIgnoreCase("If-None-Match"))
          || !hasPlainValues(request, name)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasPlainValues(HttpServletRequest request, String name) {
    for (var values = request.getHeaders(name); values.hasMoreElements(); ) {
      if (!isPrintable(values.nextElement())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrintable(String value) {
    for (var at = 0; at < value.length(); at++) {
      if (value.charAt(at) < ' ' || value.charAt(at) > '~') {
        return false;
      }
    }
    return true;
  }
}
