package nl.peildatum.command.security;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients of the demonstration's token endpoint, with their scopes. */
final class DemoClients implements RegisteredClientRepository {
  private static final String SECRET = "demo";
  private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);
  private static final Map<String, Set<String>> SCOPES =
      new TreeMap<>(
          Map.of(
              "importer", Set.of("policy:record"),
              "administrator", Set.of("policy:draft"),
              "approver", Set.of("policy:draft", "policy:approve"),
              "auditor", Set.of("audit:read")));

  private final Map<String, RegisteredClient> clients;

  /**
   * @param publicUrl the address under which everyone reaches the product; empty = not configured
   */
  DemoClients(String publicUrl) {
    clients = new TreeMap<>();
    SCOPES.forEach((name, scopes) -> clients.put(name, client(name, scopes)));
    clients.put(DemoAuthorizationServer.WORKBENCH, workbench(publicUrl));
  }

  /** The names of the clients whose secret everyone knows. */
  static Set<String> names() {
    return SCOPES.keySet();
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return clients.get(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String name) {
    return clients.get(name);
  }

  /** Does nothing: the demonstration's clients never change. */
  @Override
  public void save(RegisteredClient client) {}

  private static RegisteredClient client(String name, Set<String> scopes) {
    return RegisteredClient.withId(name)
        .clientId(name)
        .clientSecret(SECRET)
        .clientAuthenticationMethods(
            methods ->
                methods.addAll(
                    List.of(
                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
                        ClientAuthenticationMethod.CLIENT_SECRET_POST,
                        ClientAuthenticationMethod.PRIVATE_KEY_JWT)))
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(all -> all.addAll(scopes))
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFETIME).build())
        .build();
  }

  private static RegisteredClient workbench(String publicUrl) {
    return RegisteredClient.withId(DemoAuthorizationServer.WORKBENCH)
        .clientId(DemoAuthorizationServer.WORKBENCH)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri((publicUrl.isEmpty() ? "http://127.0.0.1" : publicUrl) + DemoRedirects.PATH)
        .scopes(all -> all.addAll(DemoAuthorizationServer.scopes()))
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFETIME).build())
        .build();
  }
}
