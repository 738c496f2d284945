package nl.peildatum.web;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;

/**
 * The header {@code WWW-Authenticate} of a refusal (RFC 6750). Unlike Spring's, it names no address
 * of metadata, which Spring takes from the header {@code Host} of the request.
 */
final class BearerChallenge {
  private static final String SCHEME = "Bearer";

  private BearerChallenge() {}

  static String of(AuthenticationException reason) {
    if (!(reason instanceof OAuth2AuthenticationException refused)) {
      return SCHEME;
    }
    var error = refused.getError();
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("error", error.getErrorCode());
    parameters.put("error_description", error.getDescription());
    parameters.put("error_uri", error.getUri());
    if (error instanceof BearerTokenError bearer) {
      parameters.put("scope", bearer.getScope());
    }
    return parameters.entrySet().stream()
        .filter(parameter -> parameter.getValue() != null && !parameter.getValue().isBlank())
        .map(parameter -> parameter.getKey() + "=\"" + parameter.getValue() + "\"")
        .collect(Collectors.joining(", ", SCHEME + " ", ""));
  }
}
