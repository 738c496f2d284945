package nl.peildatum.query.ask;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import nl.peildatum.json.EventCodec;
import nl.peildatum.json.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;

/** Answers as prepared bytes, with what the caches on the way may do with them. */
final class Replies {
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private Replies() {}

  /** For whoever takes JSON; everyone who says nothing does. */
  static void requireJson(HttpServletRequest request) {
    if (!takesJson(accepted(new ServletServerHttpRequest(request).getHeaders()))) {
      throw new Refused(
          Problem.of("not-acceptable", "This answer exists as application/json only."));
    }
  }

  /** What names JSON most closely decides; a weight of 0 refuses it. */
  private static boolean takesJson(List<MediaType> accepted) {
    return accepted.stream()
        .filter(type -> type.includes(MediaType.APPLICATION_JSON))
        .max(Comparator.comparingInt(type -> type.isConcrete() ? 2 : type.isWildcardType() ? 0 : 1))
        .filter(type -> type.getQualityValue() > 0)
        .isPresent();
  }

  private static List<MediaType> accepted(HttpHeaders headers) {
    try {
      var accepted = headers.getAccept();
      return accepted.isEmpty() ? List.of(MediaType.ALL) : accepted;
    } catch (InvalidMediaTypeException unreadable) {
      return List.of();
    }
  }

  static ResponseEntity<byte[]> of(byte[] body, Coordinates asked) {
    return json(body, asked.isImmutable()).body(body);
  }

  static ResponseEntity<byte[]> passing(byte[] body) {
    return json(body, false).body(body);
  }

  /**
   * @param immutable the address names all its clocks and the answer to it can never change
   */
  static ResponseEntity.BodyBuilder json(byte[] body, boolean immutable) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .varyBy(HttpHeaders.ACCEPT)
        .cacheControl(immutable ? FOR_EVER : CacheControl.noStore())
        .eTag(eTag(body));
  }

  /** Half a SHA-256 tells any two answers apart. */
  static String eTag(byte[] body) {
    return '"' + EventCodec.sha256(body).substring(0, 32) + '"';
  }
}
