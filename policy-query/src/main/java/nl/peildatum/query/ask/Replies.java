package nl.peildatum.query.ask;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import nl.peildatum.json.EventCodec;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers as prepared bytes, with what the caches on the way may do with them. */
final class Replies {
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  private static final String TEXT_FOR_EVER = requireNonNull(FOR_EVER.getHeaderValue());
  private static final String TEXT_NEVER = requireNonNull(CacheControl.noStore().getHeaderValue());

  /**
   * An answer that is ready to be sent.
   *
   * @param immutable the address names all its clocks and the answer to it can never change
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Ready(byte[] body, String eTag, boolean immutable) {
    static Ready of(byte[] body, Coordinates asked) {
      return new Ready(body, Replies.eTag(body), asked.isImmutable());
    }
  }

  private Replies() {}

  /** With texts in a language that the client takes; of now. */
  static ResponseEntity<Delivery> inLanguage(String language, Delivery json) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
        .cacheControl(CacheControl.noStore())
        .body(json);
  }

  /** A description for machines, which pages of other sites may read too. */
  static ResponseEntity<byte[]> description(byte[] json) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .varyBy(HttpHeaders.ACCEPT)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .eTag(eTag(json))
        .body(json);
  }

  /** Where no dispatcher is there to do it; the same as {@link #of(Ready)} tells one. */
  static void write(Ready ready, HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    response.setHeader(HttpHeaders.CACHE_CONTROL, ready.immutable() ? TEXT_FOR_EVER : TEXT_NEVER);
    response.setHeader(HttpHeaders.ETAG, ready.eTag());
    response.setContentLength(ready.body().length);
    response.getOutputStream().write(ready.body());
  }

  /** Where no dispatcher is there to do it. */
  static void write(ResponseEntity<byte[]> reply, HttpServletResponse response) throws IOException {
    response.setStatus(reply.getStatusCode().value());
    reply
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    var body = requireNonNull(reply.getBody());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  static ResponseEntity<byte[]> of(Ready ready) {
    return json(ready.eTag(), ready.immutable()).body(ready.body());
  }

  /** The headers of an answer, whatever its form. */
  static ResponseEntity.BodyBuilder begun(String eTag, boolean immutable) {
    return json(eTag, immutable);
  }

  static ResponseEntity<byte[]> passing(byte[] body) {
    return json(body, false).body(body);
  }

  /**
   * @param immutable the address names all its clocks and the answer to it can never change
   */
  static ResponseEntity.BodyBuilder json(byte[] body, boolean immutable) {
    return json(eTag(body), immutable);
  }

  private static ResponseEntity.BodyBuilder json(String eTag, boolean immutable) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .varyBy(HttpHeaders.ACCEPT)
        .cacheControl(immutable ? FOR_EVER : CacheControl.noStore())
        .eTag(eTag);
  }

  /** Half a SHA-256 tells any two answers apart. */
  static String eTag(byte[] body) {
    return eTag(EventCodec.sha256(body));
  }

  /**
   * @param sha256 of the body, hex
   */
  static String eTag(String sha256) {
    return '"' + sha256.substring(0, 32) + '"';
  }
}
