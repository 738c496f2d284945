package nl.peildatum.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.json.Json;

/**
 * A JSON object whose bytes are already in RFC 8785 form, as those of stored events are. Its hash
 * is checked on the bytes, so that nothing is encoded again.
 */
final class CanonicalObject {
  private static final String HASH = "hash";

  private final byte[] text;
  private final Map<String, Object> members;
  private final int hashFrom;
  private final int hashUntil;

  private CanonicalObject(byte[] text, CanonicalReader read) {
    this.text = text;
    this.members = read.members();
    this.hashFrom = read.notedFrom();
    this.hashUntil = read.notedUntil();
  }

  /** Reads an object; empty if the bytes are not recognised as an object in RFC 8785 form. */
  static Optional<CanonicalObject> read(byte[] utf8) {
    var reader = new CanonicalReader(utf8, HASH);
    return reader.read() && (!reader.hasBeyondAscii() || isUtf8(utf8))
        ? Optional.of(new CanonicalObject(utf8, reader))
        : Optional.empty();
  }

  private static boolean isUtf8(byte[] text) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The members, equal to those that {@link Json#object} reads. */
  Map<String, Object> members() {
    return members;
  }

  /** Whether the member {@code hash} is that of the RFC 8785 form of the object without it. */
  boolean isSealed() {
    if (hashFrom == 0 || !(members.get(HASH) instanceof String hash)) {
      return false;
    }
    var isFirst = text[hashFrom - 1] == '{';
    var gapFrom = isFirst ? hashFrom : hashFrom - 1;
    var gapUntil = isFirst && text[hashUntil] == ',' ? hashUntil + 1 : hashUntil;
    var digest = EventCodec.sha256();
    digest.update(text, 0, gapFrom);
    digest.update(text, gapUntil, text.length - gapUntil);
    return hash.equals(HexFormat.of().formatHex(digest.digest()));
  }
}
