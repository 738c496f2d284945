package nl.peildatum.checkpoint;

import java.util.Base64;
import java.util.Optional;

/** Reads standard base64 with padding; each value has one form only. */
final class StrictBase64 {
  private StrictBase64() {}

  static Optional<byte[]> read(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text))
          .filter(bytes -> write(bytes).equals(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  static String write(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
