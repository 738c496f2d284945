package nl.peildatum.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A private key with its name, written as {@code PRIVATE+KEY+name+id+base64}. {@link #toString}
 * holds no secret.
 */
public final class SignerKey {
  private static final String START = "PRIVATE+KEY+";
  private static final Pattern FORM =
      Pattern.compile(Pattern.quote(START) + "([^+]+)\\+([0-9a-f]{8})\\+(.+)");

  private final byte[] seed;
  private final VerifierKey verifierKey;

  private SignerKey(String name, SignatureType type, byte[] seed) {
    this.seed = seed;
    this.verifierKey = new VerifierKey(name, type, Ed25519.publicKey(seed));
  }

  /**
   * The key of a seed.
   *
   * @param seed 32 random bytes, the private key of RFC 8032
   * @throws MalformedKey if the name or the length of the seed is not of the form
   */
  public static SignerKey of(String name, SignatureType type, byte[] seed) {
    if (!KeyName.isWellFormed(name)) {
      throw new MalformedKey("the name of a key has no spaces and no plus signs");
    }
    if (seed.length != Ed25519.KEY_LENGTH) {
      throw new MalformedKey("a private key has 32 bytes");
    }
    return new SignerKey(name, type, seed.clone());
  }

  /**
   * Reads a key.
   *
   * @throws MalformedKey if the text is not of the form, or the id is not that of the key
   */
  public static SignerKey read(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new MalformedKey("a private key is PRIVATE+KEY+name+id+base64");
    }
    var material =
        StrictBase64.read(parts.group(3))
            .filter(bytes -> bytes.length == 1 + Ed25519.KEY_LENGTH)
            .orElseThrow(() -> new MalformedKey("a private key is base64 of 33 bytes"));
    var type =
        SignatureType.of(material[0])
            .orElseThrow(() -> new MalformedKey("a private key is of type 1 or 4"));
    var key = of(parts.group(1), type, Arrays.copyOfRange(material, 1, 33));
    if (key.verifierKey.id() != HexFormat.fromHexDigits(parts.group(2))) {
      throw new MalformedKey("the id is not that of the private key");
    }
    return key;
  }

  public VerifierKey verifierKey() {
    return verifierKey;
  }

  /** The private key as it is kept in a file: a secret. */
  public String secretText() {
    var material =
        ByteBuffer.allocate(1 + seed.length).put(verifierKey.type().identifier()).put(seed);
    return START
        + verifierKey.name()
        + "+"
        + HexFormat.of().toHexDigits(verifierKey.id())
        + "+"
        + StrictBase64.write(material.array());
  }

  /**
   * Signs a text that ends in a newline, without a time.
   *
   * @throws MalformedKey if this is the key of a witness
   */
  public NoteSignature sign(String text) {
    expect(SignatureType.ED25519);
    return line(Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Cosigns a text that ends in a newline.
   *
   * @param timestamp seconds since 1970
   * @throws MalformedKey if this is not the key of a witness
   */
  public NoteSignature cosign(String text, long timestamp) {
    expect(SignatureType.COSIGNATURE_V1);
    return line(
        Cosignature.signature(timestamp, Ed25519.sign(seed, Cosignature.message(timestamp, text))));
  }

  private void expect(SignatureType type) {
    if (verifierKey.type() != type) {
      throw new MalformedKey("the key " + verifierKey.name() + " signs as " + verifierKey.type());
    }
  }

  private NoteSignature line(byte[] signature) {
    return NoteSignature.of(verifierKey.name(), verifierKey.id(), signature);
  }

  /** The public key. */
  @Override
  public String toString() {
    return verifierKey.toString();
  }
}
