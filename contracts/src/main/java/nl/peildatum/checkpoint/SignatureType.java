package nl.peildatum.checkpoint;

import java.util.Arrays;
import java.util.Optional;

/** How a key signs a note, C2SP signed-note, "Signature types". */
public enum SignatureType {
  /** Ed25519 over the text. */
  ED25519(1),
  /** Ed25519 over the text and a time, C2SP tlog-cosignature. */
  COSIGNATURE_V1(4);

  private final byte identifier;

  SignatureType(int identifier) {
    this.identifier = (byte) identifier;
  }

  /** The byte before the key material. */
  public byte identifier() {
    return identifier;
  }

  static Optional<SignatureType> of(byte identifier) {
    return Arrays.stream(values()).filter(type -> type.identifier == identifier).findFirst();
  }
}
