package nl.peildatum.command.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;

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
                        .map(end -> withClient(String.valueOf(end), known.getClientId())));
  }

  private static String withClient(String address, String client) {
    var separator = address.contains("?") ? "&" : "?";
    return address + separator + "client_id=" + URLEncoder.encode(client, UTF_8);
  }
}
