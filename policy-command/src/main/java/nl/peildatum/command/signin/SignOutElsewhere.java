package nl.peildatum.command.signin;

import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a person ends the session at the authorization server itself. */
@FunctionalInterface
interface SignOutElsewhere {
  /**
   * The demonstration's server keeps its session where the workbench does, and both end at once.
   */
  SignOutElsewhere NOWHERE = Optional::empty;

  /** The address, without any token; empty where there is none or it is not known yet. */
  Optional<String> address();

  /** The address that the authorization server says in its metadata. */
  static SignOutElsewhere of(OwnSignInClient client) {
    return () ->
        client
            .known()
            .flatMap(
                known ->
                    Optional.ofNullable(
                            known
                                .getProviderDetails()
                                .getConfigurationMetadata()
                                .get("end_session_endpoint"))
                        .map(
                            end ->
                                UriComponentsBuilder.fromUriString(String.valueOf(end))
                                    .queryParam("client_id", known.getClientId())
                                    .encode()
                                    .toUriString()));
  }
}
