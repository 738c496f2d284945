package nl.peildatum.command.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A client of the demonstration that proves itself by a signed JWT")
class SignedJwtClientTest {
  private static final String ISSUER = DemoAuthorizationServer.ISSUER;
  private static final RealKafka kafka = new RealKafka();

  @TempDir static Path folder;

  @AfterAll
  static void stop() {
    kafka.close();
  }

  private static Service service(Path data) {
    return new Service(
        RealPostgres.freshStore(), kafka.address(), Map.of("peildatum.data", data.toString()));
  }

  @Test
  @DisplayName("gets a token with the key in the data folder, which only its owner reads")
  void generatedKey() throws Exception {
    var data = Files.createDirectory(folder.resolve("generated"));
    try (var service = service(data)) {
      var file = data.resolve("demo-client-key.json");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      var key = JWK.parse(Files.readString(file));
      for (var client : List.of("importer", "administrator", "approver", "auditor")) {
        var reply = ask(service, assertion(client, key, ISSUER, 60));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
      }
      var token = ask(service, assertion("importer", key, ISSUER, 60));
      assertThat(token.json().path("scope").asString()).isEqualTo("policy:record");
      var recorded =
          service.send(
              service
                  .to("/v1/countries/ml/decisions")
                  .header("Authorization", "Bearer " + token.json().path("access_token").asString())
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{}")));
      assertThat(recorded.status()).isEqualTo(400);
      refused(service, key);
    }
  }

  private static void refused(Service service, JWK key) throws Exception {
    var other = new ECKeyGenerator(Curve.P_256).algorithm(JWSAlgorithm.ES256).generate();
    for (var assertion :
        List.of(
            assertion("importer", other, ISSUER, 60),
            assertion("importer", key, "https://elsewhere.example", 60),
            assertion("importer", key, ISSUER, -120),
            assertion("workbench", key, ISSUER, 60),
            assertion("nobody", key, ISSUER, 60),
            "x.y.z")) {
      assertThat(ask(service, assertion).status()).isBetween(400, 401);
    }
    assertThat(service.token("importer")).as("the secret still counts").isNotEmpty();
  }

  @Test
  @DisplayName("may sign with an RSA key that somebody put there")
  void ownKey() throws Exception {
    var data = Files.createDirectory(folder.resolve("own"));
    var key = new RSAKeyGenerator(2048).algorithm(JWSAlgorithm.RS256).generate();
    Files.writeString(data.resolve("demo-client-key.json"), key.toJSONString());
    try (var service = service(data)) {
      assertThat(ask(service, assertion("importer", key, ISSUER, 60)).status()).isEqualTo(200);
    }
  }

  private static String assertion(String client, JWK key, String audience, long seconds)
      throws Exception {
    JWSSigner signer =
        new DefaultJWSSignerFactory()
            .createJWSSigner(key, JWSAlgorithm.parse(key.getAlgorithm().getName()));
    var now = Instant.now();
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.parse(key.getAlgorithm().getName()))
                .keyID(key.getKeyID())
                .build(),
            new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(now.plusSeconds(seconds)))
                .build());
    jwt.sign(signer);
    return jwt.serialize();
  }

  private static String subject(String assertion) {
    try {
      return SignedJWT.parse(assertion).getJWTClaimsSet().getSubject();
    } catch (ParseException none) {
      return "importer";
    }
  }

  private static Reply ask(Service service, String assertion) {
    var type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    return service.send(
        service
            .to("/oauth2/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=client_credentials&client_id="
                        + subject(assertion)
                        + "&client_assertion_type="
                        + URLEncoder.encode(type, StandardCharsets.UTF_8)
                        + "&client_assertion="
                        + assertion)));
  }
}
