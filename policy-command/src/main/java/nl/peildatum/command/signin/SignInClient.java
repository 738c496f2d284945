package nl.peildatum.command.signin;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** The client of the authorization server that people sign in with, as it is known by now. */
@FunctionalInterface
interface SignInClient extends ClientRegistrationRepository {
  String ID = "peildatum";
  String BEGINS = "/beheer/inloggen";
  String ENDS = "/beheer/inloggen/terug";

  /**
   * The client.
   *
   * @throws nl.peildatum.web.IssuerAway when the authorization server does not say how to reach it
   */
  ClientRegistration client();

  @Override
  default ClientRegistration findByRegistrationId(String id) {
    return client();
  }
}
