package nl.peildatum.command.store;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Writes the bytes and names of an {@link EventMapping} into the store; metadata is always the
 * empty object.
 */
final class EventSerializer<E> implements Serializer {
  private static final byte[] NO_METADATA = "{}".getBytes(StandardCharsets.UTF_8);
  private static final String METADATA = "metadata";

  private final EventMapping<E> form;
  private final Converter converter = new ChainingConverter();

  EventSerializer(EventMapping<E> form) {
    this.form = form;
  }

  @Override
  public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
    if (object instanceof MetaData) {
      return converted(NO_METADATA, METADATA, representation);
    }
    var event = form.javaType().cast(requireNonNull(object));
    return converted(form.write(event), form.nameOf(event), representation);
  }

  private <T> SerializedObject<T> converted(byte[] bytes, String name, Class<T> representation) {
    var type = new SimpleSerializedType(name, null);
    return converter.convert(
        new SimpleSerializedObject<>(bytes, byte[].class, type), representation);
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> representation) {
    return converter.canConvert(byte[].class, representation);
  }

  /**
   * The event in a row. The cast is unchecked because Axon's interface lets the caller name the
   * type.
   */
  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <S, T> T deserialize(SerializedObject<S> stored) {
    if (isMetadata(stored.getType())) {
      return (T) MetaData.emptyInstance();
    }
    var bytes = converter.convert(stored, byte[].class).getData();
    return (T) form.read(stored.getType().getName(), bytes);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    return isMetadata(type) ? MetaData.class : form.javaType();
  }

  /** Whether the type is that of metadata, which Axon reads under its own class name. */
  private static boolean isMetadata(SerializedType type) {
    return type.getName().equals(METADATA) || type.getName().equals(MetaData.class.getName());
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(@Nullable Class type) {
    return new SimpleSerializedType(type == null ? "empty" : type.getName(), null);
  }

  @Override
  public Converter getConverter() {
    return converter;
  }
}
