package nl.peildatum.query.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import nl.peildatum.web.IssuedTokens;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Decodes the demonstration's tokens, with the key that the command side stores in the data folder.
 */
record DemoTokens(Path folder, String audience) implements JwtDecoder {
  private static final String FILE = "demo-signing-key.json";
  private static final String ISSUER = "https://demo.peildatum.invalid";

  @Override
  public Jwt decode(String token) {
    try {
      var key = RSAKey.parse(Files.readString(folder.resolve(FILE)));
      var decoder =
          NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).validateType(false).build();
      return IssuedTokens.checking(decoder, ISSUER, audience).decode(token);
    } catch (IOException | ParseException | JOSEException noKey) {
      throw new BadJwtException("No key says that this token is the demonstration's", noKey);
    }
  }
}
