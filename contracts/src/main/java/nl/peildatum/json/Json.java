package nl.peildatum.json;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON text to plain maps and back, strictly: no doubled keys, nothing after the end. */
public final class Json {
  private static final int DEEPEST = 50;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_TEXT = 100_000;

  static final JsonMapper MAPPER = strict(new JsonFactory());

  /** For what anybody may send: less deep, and with shorter values, than what is kept. */
  private static final JsonMapper WARY =
      strict(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(DEEPEST)
                      .maxNameLength(LONGEST_NAME)
                      .maxNumberLength(LONGEST_NUMBER)
                      .maxStringLength(LONGEST_TEXT)
                      .build())
              .build());

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private Json() {}

  private static JsonMapper strict(JsonFactory factory) {
    return JsonMapper.builder(factory)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();
  }

  /** An object with its members in the order as written. */
  public static Map<String, Object> object(byte[] utf8) {
    return object(utf8, MAPPER);
  }

  /** An object that anybody may have sent, within the limits of what is read here. */
  public static Map<String, Object> sent(byte[] sent) {
    return sentText(SentText.utf8(sent));
  }

  /** An object as {@link #sent} reads it, of a text that {@link SentText#utf8} has checked. */
  public static Map<String, Object> sentText(byte[] utf8) {
    return object(utf8, WARY);
  }

  private static Map<String, Object> object(byte[] utf8, JsonMapper mapper) {
    try {
      var read = mapper.readValue(utf8, OBJECT);
      if (read == null) {
        throw new MalformedJson("it is not one JSON object");
      }
      return read;
    } catch (DatabindException e) {
      throw new MalformedJson("it is not one JSON object");
    } catch (StreamConstraintsException e) {
      throw MalformedJson.beyondLimits();
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new MalformedJson(
          "it is no JSON, or doubles a key, at line %d, column %d"
              .formatted(at.getLineNr(), at.getColumnNr()));
    }
  }

  /** The RFC 8785 form, UTF-8. */
  public static byte[] canonical(Object plain) {
    return canonical(MAPPER.writeValueAsBytes(plain));
  }

  /** Refuses what the usual encoding would write as a question mark. */
  private static byte[] encoded(String text) throws CharacterCodingException {
    var buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    var bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  /** The RFC 8785 form of a JSON text, both in UTF-8 without a byte order mark. */
  public static byte[] canonical(byte[] utf8) {
    try {
      var text = new JsonCanonicalizer(new String(utf8, StandardCharsets.UTF_8));
      return encoded(text.getEncodedString());
    } catch (CharacterCodingException halfACharacter) {
      throw new MalformedJson("it holds half a character, a surrogate without its other half");
    } catch (IOException e) {
      throw new MalformedJson("it holds a number that no double can hold");
    }
  }
}
