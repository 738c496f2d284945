package nl.peildatum.web;

import static java.util.Collections.list;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/** Decides from the header {@code Accept} whether a reply is an HTML page or JSON. */
public final class HtmlOrJsonReplies {
  private HtmlOrJsonReplies() {}

  /** Whether the client accepts HTML before JSON, as browsers do; false for an unclear header. */
  public static boolean isPage(HttpServletRequest request) {
    for (var type : accepted(request)) {
      if (type.getQualityValue() > 0 && type.includes(MediaType.APPLICATION_JSON)) {
        return false;
      }
      if (type.getQualityValue() > 0 && type.includes(MediaType.TEXT_HTML)) {
        return true;
      }
    }
    return false;
  }

  private static List<MediaType> accepted(HttpServletRequest request) {
    try {
      var types = MediaType.parseMediaTypes(list(request.getHeaders(HttpHeaders.ACCEPT)));
      MimeTypeUtils.sortBySpecificity(types);
      return types;
    } catch (InvalidMediaTypeException | InvalidMimeTypeException unclear) {
      return List.of();
    }
  }
}
