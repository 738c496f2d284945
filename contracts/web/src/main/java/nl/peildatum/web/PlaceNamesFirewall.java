package nl.peildatum.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses an address with an encoded slash, backslash, semicolon or percent sign, except in the
 * name of a place ({@code /areas/a%2Fb/policy}), which is only looked up and never used as a path.
 */
final class PlaceNamesFirewall implements HttpFirewall {
  private static final Pattern ABOUT_A_PLACE =
      Pattern.compile("/v1/countries/[^/%\\\\]+/areas/[^/;\\\\]+/policy");

  private final StrictHttpFirewall elsewhere = new StrictHttpFirewall();
  private final StrictHttpFirewall ofPlaces = new StrictHttpFirewall();

  PlaceNamesFirewall() {
    ofPlaces.setAllowUrlEncodedSlash(true);
    ofPlaces.setAllowUrlEncodedDoubleSlash(true);
    ofPlaces.setAllowUrlEncodedPercent(true);
    ofPlaces.setAllowBackSlash(true);
    ofPlaces.setAllowSemicolon(true);
  }

  @Override
  public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
    var isAboutAPlace = ABOUT_A_PLACE.matcher(request.getRequestURI()).matches();
    return (isAboutAPlace ? ofPlaces : elsewhere).getFirewalledRequest(request);
  }

  @Override
  public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
    return elsewhere.getFirewalledResponse(response);
  }
}
