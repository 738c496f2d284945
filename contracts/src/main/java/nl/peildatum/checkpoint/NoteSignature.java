package nl.peildatum.checkpoint;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A signature line of a note: em dash, space, name of the key, space, base64, newline.
 *
 * @param base64 of the key id, four bytes, and the signature, at least one byte
 */
public record NoteSignature(String keyName, String base64) {
  private static final String START = "— ";
  private static final int KEY_ID_LENGTH = 4;

  /** Reads a line without its newline; empty if it is no signature line. */
  static Optional<NoteSignature> read(String line) {
    var space = line.lastIndexOf(' ');
    if (!line.startsWith(START) || space < START.length()) {
      return Optional.empty();
    }
    var signature =
        new NoteSignature(line.substring(START.length(), space), line.substring(space + 1));
    return Optional.of(signature).filter(NoteSignature::isWellFormed);
  }

  static NoteSignature of(String keyName, int keyId, byte[] signature) {
    var bytes = ByteBuffer.allocate(KEY_ID_LENGTH + signature.length).putInt(keyId).put(signature);
    return new NoteSignature(keyName, StrictBase64.write(bytes.array()));
  }

  private boolean isWellFormed() {
    return KeyName.isWellFormed(keyName)
        && StrictBase64.read(base64).filter(bytes -> bytes.length > KEY_ID_LENGTH).isPresent();
  }

  public int keyId() {
    return ByteBuffer.wrap(bytes()).getInt();
  }

  /** The signature without the key id. */
  ByteBuffer signature() {
    var bytes = bytes();
    return ByteBuffer.wrap(bytes, KEY_ID_LENGTH, bytes.length - KEY_ID_LENGTH).slice();
  }

  private byte[] bytes() {
    return StrictBase64.read(base64).orElseThrow();
  }

  String line() {
    return START + keyName + " " + base64 + "\n";
  }
}
