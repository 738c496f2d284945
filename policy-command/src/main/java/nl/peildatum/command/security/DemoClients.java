package nl.peildatum.command.security;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
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

  private final Map<String, RegisteredClient> clients =
      SCOPES.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, e -> client(e.getKey(), e.getValue())));

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
                        ClientAuthenticationMethod.CLIENT_SECRET_POST)))
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(all -> all.addAll(scopes))
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFETIME).build())
        .build();
  }
}
