package nl.peildatum.command.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.unbescape.html.HtmlEscape;

/**
 * A page from a file beside this class, with its style inside, for the few pages that are needed
 * before anyone has signed in.
 *
 * @param policy the header {@code Content-Security-Policy} that allows that style and nothing else
 */
public record StaticPage(String html, String policy) {
  private static final String STYLE = "<style>";
  private static final String STYLE_ENDS = "</style>";

  /** The page in a file. */
  public static StaticPage named(String file) {
    try (var in = Objects.requireNonNull(StaticPage.class.getResourceAsStream(file), file)) {
      var html = new String(in.readAllBytes(), UTF_8);
      var style = html.substring(html.indexOf(STYLE) + STYLE.length(), html.indexOf(STYLE_ENDS));
      return new StaticPage(html, policy(style));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String policy(String style) {
    return "default-src 'none'; style-src 'sha256-"
        + sha256(style)
        + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** This page with a value in its places {@code {name}}, as text or in an attribute. */
  public StaticPage with(String name, String value) {
    return new StaticPage(html.replace("{" + name + "}", HtmlEscape.escapeHtml5Xml(value)), policy);
  }

  public byte[] bytes() {
    return html.getBytes(UTF_8);
  }
}
