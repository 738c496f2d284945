package nl.peildatum.query.ask;

import java.io.IOException;
import java.util.List;
import nl.peildatum.json.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lists in the form that the client takes, sent while they are written. */
final class DeliveryReplies implements HttpMessageConverter<Delivery>, WebMvcConfigurer {
  static final Form[] LISTS = {Form.JSON, Form.NDJSON, Form.CSV};

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(this);
  }

  /**
   * @param immutable the address names all its clocks and the answer to it can never change
   */
  static ResponseEntity<Delivery> of(Form form, Listing listing, boolean immutable) {
    return begun(form, delivery(form, listing), immutable);
  }

  static Delivery delivery(Form form, Listing listing) {
    return Delivery.of(
        switch (form) {
          case JSON -> listing::json;
          case NDJSON -> listing::lines;
          case CSV -> listing::table;
          case GEO_JSON, EVENT_STREAM -> throw new AssertionError("no list has the form " + form);
        });
  }

  private static ResponseEntity<Delivery> begun(Form form, Delivery delivery, boolean immutable) {
    return Replies.begun(delivery.eTag(), immutable)
        .contentType(FormReplies.typeOf(form))
        .body(delivery);
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
    message.getHeaders().setContentLength(delivery.length());
    delivery.sendTo(message.getBody());
  }
}
