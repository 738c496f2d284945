package nl.peildatum.query.reply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The headers of a request by which its client says what it already has and can read.
 *
 * @param ifNoneMatch the headers {@code If-None-Match}, as written: tags of answers that the client
 *     already has
 * @param takesGzip whether the client reads compressed bodies
 */
record RequestConditions(List<String> ifNoneMatch, boolean takesGzip) {
  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

  static RequestConditions of(HttpServletRequest request) {
    return new RequestConditions(
        Collections.list(request.getHeaders("If-None-Match")), Gzip.isAcceptedBy(request));
  }

  /** Whether the client has the answer with this tag, by weak comparison (RFC 9110, 13.1.2). */
  public boolean has(String tag) {
    return ifNoneMatch.stream().anyMatch(header -> names(header, opaque(tag)));
  }

  private static boolean names(String header, String opaque) {
    return header.strip().equals("*")
        || TAG.matcher(header).results().anyMatch(tag -> tag.group(1).equals(opaque));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
