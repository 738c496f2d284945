package nl.peildatum.command.signin;

import nl.peildatum.command.security.DemoAuthorizationServer;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The client of the demonstration's authorization server, which is this process: people reach it
 * under the address of the product, and this process under its own.
 *
 * @param redirectUri the address at which a sign-in ends
 */
record DemoSignInClient(Environment environment, String redirectUri) implements SignInClient {
  @Override
  public ClientRegistration client() {
    return ClientRegistration.withRegistrationId(ID)
        .clientId(DemoAuthorizationServer.WORKBENCH)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(redirectUri)
        .scope(DemoAuthorizationServer.scopes())
        .authorizationUri(DemoAuthorizationServer.AUTHORIZE)
        .tokenUri(here() + DemoAuthorizationServer.TOKEN)
        .jwkSetUri(here() + DemoAuthorizationServer.KEYS)
        .issuerUri(DemoAuthorizationServer.ISSUER)
        .userNameAttributeName("sub")
        .build();
  }

  private String here() {
    var host = environment.getProperty("server.address", "127.0.0.1");
    return "http://%s:%s"
        .formatted(
            host.contains(":") ? "[" + host + "]" : host,
            environment.getRequiredProperty("local.server.port"));
  }
}
