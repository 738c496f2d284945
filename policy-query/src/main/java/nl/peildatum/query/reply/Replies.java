package nl.peildatum.query.reply;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.peildatum.codec.EventCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Writes replies outside of Spring's dispatcher, and makes entity tags. */
public final class Replies {

  /**
   * An answer as JSON, ready to be sent to any client.
   *
   * @param body null where the client that asked already has it
   */
  public record Ready(@Nullable Delivery body, Caching caching) {
    /** The answer with this body. */
    public static Ready of(byte[] body, Caching caching) {
      return new Ready(Delivery.of(body), caching);
    }

    /** The answer that the client already has. */
    public static Ready known(Caching caching) {
      return new Ready(null, caching);
    }

    /** The reply to a request. */
    public AnswerReplies.Sent to(HttpServletRequest request) {
      var reply = AnswerReplies.to(request, ReplyForm.JSON, caching);
      return body == null ? reply.known() : reply.sent(body, null);
    }
  }

  private Replies() {}

  /** Writes a reply with an answer. */
  public static void write(AnswerReplies.Sent sent, HttpServletResponse response)
      throws IOException {
    response.setStatus(sent.status());
    sent.headers(response::setHeader);
    var body = sent.body();
    if (body != null) {
      response.setContentLengthLong(body.length());
      body.writeTo(response.getOutputStream());
    }
  }

  /** Writes a reply with a problem. */
  public static void write(ResponseEntity<byte[]> reply, HttpServletResponse response)
      throws IOException {
    response.setStatus(reply.getStatusCode().value());
    reply
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    var body = requireNonNull(reply.getBody());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** The strong tag of a body: half of a SHA-256, which no two answers share. */
  public static String eTag(byte[] body) {
    return eTag(EventCodec.sha256(body));
  }

  /**
   * The strong tag of a body.
   *
   * @param sha256 SHA-256 of the body, hex
   */
  public static String eTag(String sha256) {
    return '"' + sha256.substring(0, 32) + '"';
  }
}
