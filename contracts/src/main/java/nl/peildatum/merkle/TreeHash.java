package nl.peildatum.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A hash in the Merkle tree, RFC 9162 section 2.1.1: 32 bytes of SHA-256. */
public final class TreeHash {
  /** Bytes in a hash. */
  public static final int LENGTH = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private TreeHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash of the tree without leaves. */
  public static TreeHash ofEmptyTree() {
    return new TreeHash(sha256().digest());
  }

  /** The hash of a leaf: SHA-256(0x00 || data). */
  public static TreeHash ofLeaf(byte[] data) {
    var digest = sha256();
    digest.update(LEAF);
    return new TreeHash(digest.digest(data));
  }

  /** The hash of an inner node: SHA-256(0x01 || left || right). */
  public static TreeHash ofNode(TreeHash left, TreeHash right) {
    var digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new TreeHash(digest.digest(right.bytes));
  }

  /** The hash of these bytes; empty unless they are 32. */
  public static Optional<TreeHash> of(byte[] bytes) {
    return bytes.length == LENGTH ? Optional.of(new TreeHash(bytes.clone())) : Optional.empty();
  }

  /** Reads standard base64 with padding; empty unless it is the one form of 32 bytes. */
  public static Optional<TreeHash> fromBase64(String text) {
    try {
      return of(Base64.getDecoder().decode(text)).filter(hash -> hash.base64().equals(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Standard base64 with padding. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  void copyTo(byte[] target, int at) {
    System.arraycopy(bytes, 0, target, at, LENGTH);
  }

  static TreeHash copyOf(byte[] source, int from) {
    return new TreeHash(Arrays.copyOfRange(source, from, from + LENGTH));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TreeHash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Lower-case hex. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
