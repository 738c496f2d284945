package nl.peildatum.deploy.acceptance;

import nl.peildatum.deploy.DemoProduct;
import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the running product with the demonstration's decisions, one for all classes. */
final class Demonstration implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType().equals(Wire.class);
  }

  @Override
  public Wire resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return new Wire(DemoProduct.sharedBy(test).url());
  }
}
