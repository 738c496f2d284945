package nl.peildatum.web.page;

import java.util.Map;
import nl.peildatum.settings.PublicUrl;

/**
 * What a page prints before and after a path, so that the address can be read from paper. The host
 * comes from the settings only: the one in a request is chosen by whoever made the link.
 *
 * @param site the configured public address, without a slash at its end; empty = none
 */
public record PrintedAddress(String site) {
  /**
   * @param publicUrl blank = none
   */
  public static PrintedAddress under(String publicUrl) {
    return new PrintedAddress(PublicUrl.withoutSlash(publicUrl.strip()));
  }

  public Map<String, String> around(PageTexts texts) {
    return Map.of("site", site, "here", site.isEmpty() ? " " + texts.text("site.here") : "");
  }

  /** What stands for the site in a command: a variable where no public address is configured. */
  public String inCommand() {
    return site.isEmpty() ? "$PEILDATUM" : site;
  }
}
