package nl.peildatum.command.signin;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/**
 * The cookie of the session. It has the prefix {@code __Host-} where the product is reached over
 * HTTPS, which keeps other hosts of the domain from setting it.
 *
 * @param secure whether the product is reached over HTTPS
 * @param waiting how many sessions may be without a sign-in
 */
record SessionSettings(boolean secure, int waiting) implements ServletContextInitializer {
  private static final int MINUTES_TO_SIGN_IN = 10;
  private static final String NAME = "peildatum-beheer";

  @Override
  public void onStartup(ServletContext context) {
    var cookie = context.getSessionCookieConfig();
    cookie.setName(secure ? "__Host-" + NAME : NAME);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setPath("/");
    // the authorization server leads back here from another site
    cookie.setAttribute("SameSite", "Lax");
    context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    context.setSessionTimeout(MINUTES_TO_SIGN_IN);
    context.addListener(new HttpSessionEventPublisher());
    context.addListener(new SessionsBeforeSignIn(waiting));
  }
}
