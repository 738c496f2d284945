package nl.peildatum.settings;

import java.net.URI;
import java.net.URISyntaxException;

/** The address of another service that is asked over HTTP. */
public final class HttpAddress {
  private HttpAddress() {}

  /** Whether a text has a scheme, http or https, and a host. */
  public static boolean isOne(String text) {
    try {
      var address = new URI(text);
      return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
          && address.getHost() != null;
    } catch (URISyntaxException none) {
      return false;
    }
  }
}
