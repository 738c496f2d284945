package nl.peildatum.query.reply;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import nl.peildatum.json.Listing;
import nl.peildatum.web.DeadlineProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The message converter that sends a {@link Delivery}; also makes lists in the form that a client
 * chose.
 */
public final class DeliveryReplies implements HttpMessageConverter<Delivery>, WebMvcConfigurer {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final ReplyForm[] LISTS = {ReplyForm.JSON, ReplyForm.NDJSON, ReplyForm.CSV};

  private final ReplyMemory room;
  private final CarrierTurns turns;

  DeliveryReplies(ReplyMemory room, CarrierTurns turns) {
    this.turns = turns;
    this.room = room;
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(this);
  }

  /** The forms of every list; a client that names none gets the first. */
  public static ReplyForm[] lists() {
    return LISTS.clone();
  }

  /** The body with a list in one of the forms of lists. */
  public static Delivery delivery(ReplyForm form, Listing listing) {
    return Delivery.of(
        switch (form) {
          case JSON -> listing::json;
          case NDJSON -> listing::lines;
          case CSV -> listing::table;
          case GEO_JSON, SCHEMA, TEXT, EVENT_STREAM ->
              throw new AssertionError("no list has the form " + form);
        });
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
    return type == Delivery.class;
  }

  @Override
  public List<MediaType> getSupportedMediaTypes() {
    return List.of(MediaType.ALL);
  }

  @Override
  public Delivery read(Class<? extends Delivery> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("nobody sends this", message);
  }

  @Override
  public void write(Delivery delivery, @Nullable MediaType mediaType, HttpOutputMessage message)
      throws IOException {
    var kibibytes = ReplyMemory.kibibytes(delivery.weight());
    var place =
        room.take(kibibytes, DeadlineProcessor.client())
            .orElseThrow(() -> new Refused(ReplyMemory.full()));
    try (place) {
      if (delivery.length() != Delivery.UNKNOWN) {
        message.getHeaders().setContentLength(delivery.length());
      }
      if (delivery.isLong()) {
        DeadlineProcessor.mayTake(LONGEST);
      }
      delivery.sendTo(new ProgressOutputStream(message.getBody(), place::recordProgress), turns);
    }
  }
}
