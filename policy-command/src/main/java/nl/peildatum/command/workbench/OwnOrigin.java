package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import nl.peildatum.web.page.PrintedAddress;

/**
 * Tells a form that a page of this product sent from one that another site sent. Browsers say so in
 * {@code Sec-Fetch-Site}, but not to an address of plain HTTP; they send {@code Origin} to any.
 *
 * @param configured the public address
 */
record OwnOrigin(PrintedAddress configured) {
  private static final String SAME_ORIGIN = "same-origin";

  /** Whether a page of this product sent the request, as far as its browser says so. */
  boolean sent(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equalsIgnoreCase(SAME_ORIGIN);
    }
    var origin = Objects.requireNonNullElse(request.getHeader("Origin"), "");
    return !origin.isEmpty()
        && (origin.equalsIgnoreCase(configured.site()) || origin.equalsIgnoreCase(asked(request)));
  }

  /** The origin that the request was sent to, also where a proxy that is trusted names it. */
  private static String asked(HttpServletRequest request) {
    var scheme = request.getScheme().toLowerCase(Locale.ROOT);
    var port = request.getServerPort();
    var isDefault = port == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + request.getServerName() + (isDefault ? "" : ":" + port);
  }
}
