package nl.peildatum.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A public key with its name, written as {@code name+id+base64} ("vkey" in C2SP signed-note). */
public final class VerifierKey {
  private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)");

  private final String name;
  private final SignatureType type;
  private final byte[] publicKey;

  /**
   * @param publicKey 32 bytes, RFC 8032
   */
  VerifierKey(String name, SignatureType type, byte[] publicKey) {
    this.name = name;
    this.type = type;
    this.publicKey = publicKey;
  }

  /**
   * Reads a key.
   *
   * @throws MalformedKey if the text is not of the form, the id is not that of the key, or the key
   *     is of a type that is not known
   */
  public static VerifierKey read(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches() || !KeyName.isWellFormed(parts.group(1))) {
      throw new MalformedKey("a key is name+id+base64, the id in 8 lower-case hex digits");
    }
    var material =
        StrictBase64.read(parts.group(3))
            .filter(bytes -> bytes.length == 1 + Ed25519.KEY_LENGTH)
            .orElseThrow(() -> new MalformedKey("a key is base64 of 33 bytes"));
    var type =
        SignatureType.of(material[0])
            .orElseThrow(() -> new MalformedKey("a key is of type 1 or 4"));
    var key = new VerifierKey(parts.group(1), type, Arrays.copyOfRange(material, 1, 33));
    if (!Ed25519.isPublicKey(key.publicKey)) {
      throw new MalformedKey("the bytes are no Ed25519 public key");
    }
    if (key.id() != HexFormat.fromHexDigits(parts.group(2))) {
      throw new MalformedKey("the id is not that of the key");
    }
    return key;
  }

  public String name() {
    return name;
  }

  public SignatureType type() {
    return type;
  }

  /** The first four bytes of SHA-256(name || newline || type || public key). */
  public int id() {
    var digest = sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(type.identifier());
    return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
  }

  boolean isNamedBy(NoteSignature line) {
    return line.keyName().equals(name) && line.keyId() == id();
  }

  boolean verifies(String text, NoteSignature line) {
    return switch (type) {
      case COSIGNATURE_V1 -> Cosignature.isRight(publicKey, text, line);
      case ED25519 -> {
        var signature = new byte[line.signature().remaining()];
        line.signature().get(signature);
        yield Ed25519.verify(publicKey, text.getBytes(StandardCharsets.UTF_8), signature);
      }
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VerifierKey that
        && name.equals(that.name)
        && type == that.type
        && Arrays.equals(publicKey, that.publicKey);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, type, Arrays.hashCode(publicKey));
  }

  /** The key as it is written. */
  @Override
  public String toString() {
    var material = ByteBuffer.allocate(1 + publicKey.length).put(type.identifier()).put(publicKey);
    return name
        + "+"
        + HexFormat.of().toHexDigits(id())
        + "+"
        + StrictBase64.write(material.array());
  }
}
