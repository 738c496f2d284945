package nl.peildatum.command.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Set;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionDecoderFactory;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * The public key with which the demonstration's clients may prove who they are by a signed JWT
 * ({@code private_key_jwt}). Its private part is in the data folder.
 */
final class DemoClientKey implements JwtDecoderFactory<RegisteredClient> {
  private static final String FILE = "demo-client-key.json";
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

  private final JWK key;

  private DemoClientKey(JWK key) {
    this.key = key.toPublicJWK();
  }

  static DemoClientKey in(Path folder) {
    var file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        var made =
            new ECKeyGenerator(Curve.P_256)
                .algorithm(JWSAlgorithm.ES256)
                .keyIDFromThumbprint(true)
                .generate();
        DemoKey.store(made, folder, file);
      }
      return new DemoClientKey(JWK.parse(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException(file + " holds no key of the clients", e);
    }
  }

  @Override
  public JwtDecoder createDecoder(RegisteredClient client) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(new JWKSet(key))));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    var decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(
        JwtClientAssertionDecoderFactory.DEFAULT_JWT_VALIDATOR_FACTORY.apply(client));
    return decoder;
  }
}
