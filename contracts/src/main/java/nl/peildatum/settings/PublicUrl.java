package nl.peildatum.settings;

import java.net.URI;

/** The address under which everyone reaches the product: a scheme and a host, without a path. */
public final class PublicUrl {
  private PublicUrl() {}

  /** Whether a text is such an address, with a slash at its end or without. */
  public static boolean isOne(String text) {
    return HttpAddress.isOne(text) && isOnlyAnOrigin(URI.create(text));
  }

  private static boolean isOnlyAnOrigin(URI address) {
    return address.getRawUserInfo() == null
        && address.getRawQuery() == null
        && address.getRawFragment() == null
        && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"));
  }

  /** Such an address without a slash at its end, before which a path can be written. */
  public static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
