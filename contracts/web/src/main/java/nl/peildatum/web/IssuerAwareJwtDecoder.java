package nl.peildatum.web;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/** Decodes a token and distinguishes a refused token from an issuer that could not be reached. */
public record IssuerAwareJwtDecoder(JwtDecoder decoder) implements JwtDecoder {
  @Override
  public Jwt decode(String token) {
    try {
      return decoder.decode(token);
    } catch (BadJwtException refused) {
      throw refused;
    } catch (JwtException | JwtDecoderInitializationException away) {
      throw new IssuerAway(away);
    }
  }
}
