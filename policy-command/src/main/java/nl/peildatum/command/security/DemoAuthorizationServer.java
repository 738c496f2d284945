package nl.peildatum.command.security;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/** What a client of the demonstration's authorization server has to know of it. */
public final class DemoAuthorizationServer {
  /** Its name in tokens; nothing answers at that address. */
  public static final String ISSUER = "https://demo.peildatum.invalid";

  /** Where people sign in, under the address of this product. */
  public static final String AUTHORIZE = "/oauth2/authorize";

  public static final String TOKEN = "/oauth2/token";
  public static final String KEYS = "/oauth2/jwks";

  /** The client with which people sign in to the workbench; it has no secret. */
  public static final String WORKBENCH = "workbench";

  private DemoAuthorizationServer() {}

  /** The scopes that the workbench asks for; a person gets some of them. */
  public static Set<String> scopes() {
    var all = new TreeSet<>(DemoPeople.allScopes());
    all.add(OidcScopes.OPENID);
    return all;
  }
}
