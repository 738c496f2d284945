package nl.peildatum.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;

/**
 * A JSON object that is written to a stream, with only one item of a list in memory at a time. It
 * may be written any number of times, each time with equal bytes.
 */
public final class JsonBody {
  private static final ObjectWriter JSON =
      Json.MAPPER
          .writer()
          .withoutFeatures(
              StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.FLUSH_PASSED_TO_STREAM);

  private final Map<String, Object> object;

  private JsonBody(Map<String, Object> object) {
    this.object = object;
  }

  /**
   * The body of an object.
   *
   * @param written object whose lists may be {@link #list}s
   */
  public static JsonBody of(JsonObject written) {
    return new JsonBody(written.object());
  }

  /** A list whose items are made when they are written. */
  public static <T> Iterable<Object> list(Supplier<Stream<T>> items, Function<T, ?> json) {
    return () -> items.get().<Object>map(json).iterator();
  }

  /**
   * The list of {@link #list}; {@code null}, which leaves the member out, if there are no items.
   */
  public static <T> @Nullable Iterable<Object> listIfAny(
      Supplier<Stream<T>> items, Function<T, ?> json) {
    return items.get().findFirst().isEmpty() ? null : list(items, json);
  }

  /** Writes the object; the stream stays open. */
  public void writeTo(OutputStream out) throws IOException {
    write(object, out);
  }

  /**
   * Writes a value; the stream stays open.
   *
   * @param value as in a {@link JsonObject}
   */
  public static void write(Object value, OutputStream out) throws IOException {
    JSON.writeValue(out, value);
  }
}
