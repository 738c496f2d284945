package nl.peildatum.deploy.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Writes the keys and documents of events in a compact form. The library's default form for them is
 * Java serialization, which also serializes two keys to compare them. All other values are written
 * in the default form, and values in that form can be read.
 */
final class PlainDataType extends ObjectDataType {
  /** First bytes of values in the compact form; no value in the default form begins with them. */
  private static final byte KEY = 30;

  private static final byte DOCUMENT = 31;

  private static final byte BINARY = 1;
  private static final byte OTHER = 0;
  private static final int MEMORY_OF_AN_OBJECT = 200;

  @Override
  public int compare(Object one, Object other) {
    return one instanceof KeyValue first
            && other instanceof KeyValue second
            && isText(first)
            && isText(second)
        ? text(first).compareTo(text(second))
        : super.compare(one, other);
  }

  @Override
  public int getMemory(Object value) {
    return switch (value) {
      case KeyValue key when isText(key) -> MEMORY_OF_AN_OBJECT;
      case Document document when isPlain(document) ->
          MEMORY_OF_AN_OBJECT + document.values().stream().mapToInt(PlainDataType::memoryOf).sum();
      default -> super.getMemory(value);
    };
  }

  private static int memoryOf(Object member) {
    return MEMORY_OF_AN_OBJECT + (member instanceof BinData binary ? binary.getData().length : 0);
  }

  @Override
  public void write(WriteBuffer to, Object value) {
    switch (value) {
      case KeyValue key when isText(key) -> super.write(to.put(KEY), text(key));
      case Document document when isPlain(document) -> {
        to.put(DOCUMENT).putVarInt(document.size());
        document.entrySet().forEach(member -> write(to, member));
      }
      default -> super.write(to, value);
    }
  }

  private void write(WriteBuffer to, Map.Entry<String, Object> member) {
    super.write(to, member.getKey());
    if (member.getValue() instanceof BinData binary) {
      super.write(to.put(BINARY), binary.getData());
    } else {
      super.write(to.put(OTHER), member.getValue());
    }
  }

  @Override
  public Object read(ByteBuffer from) {
    return switch (from.get(from.position())) {
      case KEY -> {
        from.get();
        yield new KeyValue(super.read(from));
      }
      case DOCUMENT -> {
        from.get();
        yield document(from);
      }
      default -> super.read(from);
    };
  }

  private Document document(ByteBuffer from) {
    var document = new Document();
    for (var left = DataUtils.readVarInt(from); left > 0; left--) {
      var name = (String) super.read(from);
      var isBinary = from.get() == BINARY;
      var value = super.read(from);
      document.put(name, isBinary ? new BinData((byte[]) value) : value);
    }
    return document;
  }

  private static boolean isText(KeyValue key) {
    return key.size() == 1 && key.get(0) instanceof String;
  }

  private static String text(KeyValue key) {
    return (String) key.get(0);
  }

  private static boolean isPlain(Document document) {
    return document.values().stream()
        .allMatch(
            value ->
                value instanceof BinData
                    || value instanceof String
                    || value instanceof Integer
                    || value instanceof Long);
  }
}
