package nl.peildatum.query.page.about;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import nl.peildatum.query.reply.Delivery;
import org.springframework.util.function.SingletonSupplier;

/** The page of one file that verifies evidence, to be saved and opened without a network. */
public final class VerifierFile {
  /** Where it is served. */
  public static final String ADDRESS = "/verifier.html";

  /** Read at the first request, since a start would wait for it; kept compressed. */
  private static final SingletonSupplier<Delivery> BODY =
      SingletonSupplier.of(() -> Delivery.of(VerifierFile::writeTo));

  private static final SingletonSupplier<String> SHA_256 =
      SingletonSupplier.of(VerifierFile::digest);

  private VerifierFile() {}

  static Delivery body() {
    return BODY.obtain();
  }

  /** The SHA-256 of its bytes, in lower-case hex. */
  public static String sha256() {
    return SHA_256.obtain();
  }

  private static void writeTo(OutputStream out) throws IOException {
    try (var in = VerifierFile.class.getResourceAsStream("verifier.html")) {
      Objects.requireNonNull(in, ADDRESS).transferTo(out);
    }
  }

  private static String digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        writeTo(out);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
