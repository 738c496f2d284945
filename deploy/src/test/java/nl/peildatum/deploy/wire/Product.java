package nl.peildatum.deploy.wire;

import nl.peildatum.deploy.RunningProduct;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the running product, of which it sees the address only. */
public final class Product implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType().equals(Wire.class);
  }

  @Override
  public Wire resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return new Wire(RunningProduct.sharedBy(test).url());
  }
}
