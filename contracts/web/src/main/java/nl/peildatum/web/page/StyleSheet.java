package nl.peildatum.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A style sheet made of several files. */
public final class StyleSheet {
  private final byte[] bytes;
  private final String hash;

  private StyleSheet(byte[] bytes) {
    this.bytes = bytes;
    this.hash = hash(bytes);
  }

  /** The files one after the other, in this order. */
  public static StyleSheet of(List<String> files) {
    var all = new ByteArrayOutputStream();
    for (var file : files) {
      try (var in = PageFiles.open(file)) {
        in.transferTo(all);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return new StyleSheet(all.toByteArray());
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** The first 16 hex digits of its SHA-256, for its address. */
  public String hash() {
    return hash;
  }

  private static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
