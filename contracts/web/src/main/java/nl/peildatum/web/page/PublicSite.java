package nl.peildatum.web.page;

import java.util.Optional;

/**
 * Where the public pages are, as seen from a page of this service.
 *
 * @param address of the site, without a slash at its end; blank = this service; empty = not known
 */
public record PublicSite(Optional<String> address) {
  /** The variable of a template that holds it. */
  public static final String VARIABLE = "publicSite";

  /** This service has the public pages. */
  public static final PublicSite HERE = new PublicSite(Optional.of(""));

  /**
   * The public pages of another service.
   *
   * @param printed the configured public address
   */
  public static PublicSite elsewhere(PrintedAddress printed) {
    return new PublicSite(Optional.of(printed.site()).filter(site -> !site.isEmpty()));
  }

  public boolean isKnown() {
    return address.isPresent();
  }

  /**
   * The address of a public page.
   *
   * @param path from the root of the site
   */
  public String at(String path) {
    return address.orElse("") + path;
  }
}
