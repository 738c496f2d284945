package nl.peildatum.deploy.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

@EnabledIfSystemProperty(named = "keycloak.home", matches = ".+")
@ExtendWith(WithKeycloak.class)
@DisplayName("A program with a token of Keycloak, got by private_key_jwt")
class KeycloakProgramsTest {
  private static final String DECISIONS = "/v1/countries/ml/decisions";
  private static final String AUDIT = "/v1/audit";

  /** The register grants a clock that is a minute behind. */
  private static final Duration EXPIRED_WITHIN = Duration.ofMinutes(3);

  private KeycloakRegister register;
  private ApiClient api;

  @BeforeEach
  void start(KeycloakRegister running) {
    register = running;
    api = new ApiClient(running.url());
  }

  private Reply record(String token, String id) {
    var letter =
        """
        {"country": "ML", "decisionId": "%s",
         "instrument": {"type": "KAMERBRIEF", "title": "Proefbrief", "decidedOn": "2024-08-01"},
         "acts": [{"type": "DesignateRegion15c", "areas": ["kayes"], "level": "LESS_EXCEPTIONAL",
                   "scheme": "2024"}]}
        """
            .formatted(id);
    return api.post(DECISIONS, "application/json", letter, "Authorization", "Bearer " + token);
  }

  private Reply audit(String token) {
    return ApiClient.send(api.to(AUDIT).header("Authorization", "Bearer " + token));
  }

  @Test
  @DisplayName("records with policy:record, as the import of the letter at the start did")
  void records() {
    api.get("/v1/decisions/mali-2023-01-11").is(200);
    var token = register.token("importer");
    var recorded = record(token, "mali-keycloak").is(201);
    assertThat(recorded.header("Location")).isEqualTo("/v1/decisions/mali-keycloak");
    lacks("audit:read", audit(token));
  }

  @Test
  @DisplayName("reads the audit trail with audit:read; a scope without its role is not granted")
  void audits() {
    record(register.token("importer"), "mali-keycloak-audited").is(201);
    var token = register.token("auditor");
    assertThat(audit(token).is(200).body()).contains("mali-keycloak-audited");
    lacks("policy:record", record(token, "mali-geweigerd"));
  }

  private static void lacks(String scope, Reply refused) {
    refused.is(403).says("/detail", "This needs a token with the scope " + scope + ".");
    assertThat(refused.header("WWW-Authenticate"))
        .startsWith("Bearer error=\"insufficient_scope\"");
  }

  @Test
  @DisplayName("is refused where its token is for another audience")
  void otherAudience() {
    var refused = record(register.token("elsewhere"), "mali-elders").is(401);
    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer error=\"invalid_token\"");
  }

  @Test
  @DisplayName("is refused once its token has expired, and a minute has passed")
  void expired() {
    var token = register.token("brief");
    record(token, "mali-kort").is(201);
    await("the token has expired")
        .atMost(EXPIRED_WITHIN)
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> record(token, "mali-kort").status() == 401);
  }

  @Test
  @DisplayName("is refused where its token was changed")
  void changed() {
    var token = register.token("importer");
    var signature = token.lastIndexOf('.') + 1;
    var other = token.charAt(signature) == 'A' ? 'B' : 'A';
    record(token.substring(0, signature) + other + token.substring(signature + 1), "mali-vals")
        .is(401);
  }
}
