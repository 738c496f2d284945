package nl.peildatum.json;

import java.util.Map;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON text to plain maps and writes it, strictly: no duplicate keys and nothing after the
 * end.
 */
public final class Json {
  private static final int DEEPEST = 50;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_TEXT = 100_000;

  public static final JsonMapper MAPPER = strict(new JsonFactory());

  /**
   * The mapper for requests of any client; allows less depth and shorter values than that for
   * stored JSON.
   */
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

  /**
   * Reads an object, with its members in the order as written.
   *
   * @throws MalformedJson if it is not one JSON object
   */
  public static Map<String, Object> object(byte[] utf8) {
    return object(utf8, MAPPER);
  }

  /**
   * Reads an object that a client sent, within the limits for requests.
   *
   * @throws MalformedJson if it is not one JSON object, not UTF-8, or exceeds a limit
   */
  public static Map<String, Object> sent(byte[] sent) {
    return sentText(SentText.utf8(sent));
  }

  /** Reads an object as {@link #sent} does, from a text that {@link SentText#utf8} has checked. */
  public static Map<String, Object> sentText(byte[] utf8) {
    return object(utf8, WARY);
  }

  private static Map<String, Object> object(byte[] utf8, JsonMapper mapper) {
    try {
      var read = mapper.readValue(utf8, OBJECT);
      if (read == null) {
        throw new MalformedJson(Wording.of("malformed-json.not-one-object"));
      }
      return read;
    } catch (DatabindException e) {
      throw new MalformedJson(Wording.of("malformed-json.not-one-object"));
    } catch (StreamConstraintsException e) {
      throw MalformedJson.beyondLimits();
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new MalformedJson(
          Wording.of("malformed-json.position", at.getLineNr(), at.getColumnNr()));
    }
  }

  /**
   * The RFC 8785 form of a value, UTF-8.
   *
   * @throws MalformedJson when it holds half a character, or a number that no double can hold
   */
  public static byte[] canonical(Object plain) {
    return CanonicalWriter.bytes(plain);
  }

  /** A value as maps, lists, texts, numbers and truth values. */
  static @Nullable Object plain(Object value) {
    return MAPPER.readValue(MAPPER.writeValueAsBytes(value), Object.class);
  }

  /** The RFC 8785 form of a JSON text, both in UTF-8 without a byte order mark. */
  public static byte[] canonical(byte[] utf8) {
    return CanonicalWriter.bytes(object(utf8));
  }
}
