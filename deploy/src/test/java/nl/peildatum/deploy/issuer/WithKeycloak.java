package nl.peildatum.deploy.issuer;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the product that runs with a Keycloak; one of each for all classes. */
public final class WithKeycloak implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType().equals(KeycloakRegister.class);
  }

  @Override
  public KeycloakRegister resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return KeycloakRegister.sharedBy(test);
  }
}
