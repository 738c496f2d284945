package nl.peildatum.query.reply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import nl.peildatum.json.JsonBody;
import nl.peildatum.json.Listing;
import nl.peildatum.problem.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Turns an answer into an HTTP reply, in one place for all endpoints: its headers, 304 where the
 * client already has the answer, and compression.
 */
public final class AnswerReplies {
  private static final String VARY = "Accept, Accept-Encoding";
  private static final String VARY_BY_LANGUAGE = VARY + ", Accept-Language";

  private final RequestConditions client;
  private final MediaType type;
  private final Caching caching;

  private final @Nullable Language language;

  private AnswerReplies(
      RequestConditions client, MediaType type, Caching caching, @Nullable Language language) {
    this.client = client;
    this.type = type;
    this.caching = caching;
    this.language = language;
  }

  /** The replies to a request, in one of the forms of answers. */
  public static AnswerReplies to(HttpServletRequest request, ReplyForm form, Caching caching) {
    return to(request, FormReplies.typeOf(form), caching);
  }

  /** The replies to a request, with any media type. */
  public static AnswerReplies to(HttpServletRequest request, MediaType type, Caching caching) {
    return new AnswerReplies(RequestConditions.of(request), type, caching, null);
  }

  /** A reply with texts in a language that the client accepts; not cached. */
  public static AnswerReplies inLanguage(Language language, HttpServletRequest request) {
    return new AnswerReplies(
        RequestConditions.of(request), FormReplies.typeOf(ReplyForm.JSON), Caching.NONE, language);
  }

  /** A page with texts in a language that the client accepts, or that its address names. */
  public static AnswerReplies page(
      HttpServletRequest request, MediaType type, Caching caching, Language language) {
    return new AnswerReplies(RequestConditions.of(request), type, caching, language);
  }

  /**
   * The reply; {@code answer} is computed only if the client is not known to have the answer
   * already.
   */
  public ResponseEntity<Delivery> unlessKnown(Supplier<ResponseEntity<Delivery>> answer) {
    return isKnown() ? known().entity() : answer.get();
  }

  /** Whether the client already has the answer, as far as the weak tag shows. */
  public boolean isKnown() {
    return caching.weakTag() != null && client.has(caching.weakTag());
  }

  /** The reply with a list. */
  public ResponseEntity<Delivery> of(ReplyForm form, Listing listing) {
    return of(form, listing, null);
  }

  /**
   * The reply with a list.
   *
   * @param links the header {@code Link}; null = none
   */
  public ResponseEntity<Delivery> of(ReplyForm form, Listing listing, @Nullable String links) {
    return of(DeliveryReplies.delivery(form, listing), links);
  }

  public ResponseEntity<Delivery> of(JsonBody body) {
    return of(Delivery.of(body::writeTo));
  }

  public ResponseEntity<Delivery> of(byte[] body) {
    return of(Delivery.of(body));
  }

  public ResponseEntity<Delivery> of(Delivery body) {
    return of(body, null);
  }

  /**
   * The reply with a body.
   *
   * @param links the header {@code Link}; null = none
   */
  public ResponseEntity<Delivery> of(Delivery body, @Nullable String links) {
    return sent(body, links).entity();
  }

  /**
   * The reply to send.
   *
   * @param links the header {@code Link}; null = none
   */
  Sent sent(Delivery body, @Nullable String links) {
    var compressed = client.takesGzip() && body.length() > Gzip.MOST_PLAIN;
    var tag = caching.byBytes() ? tag(body.eTag(), compressed) : caching.weakTag();
    return tag != null && client.has(tag)
        ? known(tag)
        : new Sent(this, compressed ? body.compressed() : body, tag, compressed, links);
  }

  /** The reply that the client already has the answer, whose body was not computed. */
  Sent known() {
    return known(caching.weakTag());
  }

  private Sent known(@Nullable String tag) {
    return new Sent(this, null, tag, false, null);
  }

  /** The strong tag of one content coding: gzip has another tag than plain. */
  private static String tag(String tag, boolean compressed) {
    return compressed ? tag.substring(0, tag.length() - 1) + "-" + Gzip.NAME + '"' : tag;
  }

  /**
   * A reply that is ready to be sent.
   *
   * @param body null where the client already has the answer
   */
  public record Sent(
      AnswerReplies reply,
      @Nullable Delivery body,
      @Nullable String tag,
      boolean compressed,
      @Nullable String links) {

    /**
     * Sets the headers.
     *
     * @param header sets one header, by its name and value
     */
    void headers(BiConsumer<String, String> header) {
      header.accept(HttpHeaders.CACHE_CONTROL, reply.caching.control());
      header.accept(HttpHeaders.VARY, reply.language == null ? VARY : VARY_BY_LANGUAGE);
      if (body != null) {
        headersOfBody(header);
      }
      if (tag != null) {
        header.accept(HttpHeaders.ETAG, tag);
      }
    }

    private void headersOfBody(BiConsumer<String, String> header) {
      header.accept(HttpHeaders.CONTENT_TYPE, reply.type.toString());
      if (reply.language != null) {
        header.accept(HttpHeaders.CONTENT_LANGUAGE, reply.language.tag());
      }
      var all = allLinks();
      if (!all.isEmpty()) {
        header.accept(HttpHeaders.LINK, String.join(", ", all));
      }
      if (compressed) {
        header.accept(HttpHeaders.CONTENT_ENCODING, Gzip.NAME);
      }
    }

    private List<String> allLinks() {
      var all = new ArrayList<String>();
      if (reply.caching.canonical() != null) {
        all.add("<" + reply.caching.canonical() + ">; rel=\"canonical\"");
      }
      if (links != null) {
        all.add(links);
      }
      return all;
    }

    int status() {
      return body == null ? HttpStatus.NOT_MODIFIED.value() : HttpStatus.OK.value();
    }

    public ResponseEntity<Delivery> entity() {
      var builder = ResponseEntity.status(status());
      headers((name, value) -> builder.header(name, value));
      return body == null ? builder.build() : builder.body(body);
    }
  }
}
