package nl.peildatum.command.relay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Serializes the relay's position in the store as {@code {"index": 12, "gaps": [9]}}. */
final class PositionSerializer implements Serializer {
  private static final JsonMapper JSON = new JsonMapper();
  private static final SerializedType POSITION = new SimpleSerializedType("position.v1", null);
  private static final SerializedType NOTHING = SerializedType.emptyType();

  private final Converter converter = new ChainingConverter();

  @Override
  public <T> SerializedObject<T> serialize(@Nullable Object token, Class<T> representation) {
    var type = token == null ? NOTHING : POSITION;
    return converter.convert(
        new SimpleSerializedObject<>(bytes(token), byte[].class, type), representation);
  }

  private static byte[] bytes(@Nullable Object token) {
    if (token instanceof GapAwareTrackingToken position) {
      return JSON.writeValueAsBytes(
          Map.of("index", position.getIndex(), "gaps", List.copyOf(position.getGaps())));
    }
    return "null".getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> representation) {
    return converter.canConvert(byte[].class, representation);
  }

  /**
   * Reads the position from a row. The cast is unchecked because Axon's interface lets the caller
   * name the type.
   */
  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
  public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
    if (!stored.getType().equals(POSITION)) {
      return null;
    }
    var json = JSON.readTree(converter.convert(stored, byte[].class).getData());
    var gaps = StreamSupport.stream(json.path("gaps").spliterator(), false);
    return (T)
        GapAwareTrackingToken.newInstance(
            json.path("index").asLong(), gaps.map(JsonNode::asLong).toList());
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    return GapAwareTrackingToken.class;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(@Nullable Class type) {
    return type == null ? NOTHING : POSITION;
  }

  @Override
  public Converter getConverter() {
    return converter;
  }
}
