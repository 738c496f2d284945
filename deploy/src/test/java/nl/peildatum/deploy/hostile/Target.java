package nl.peildatum.deploy.hostile;

import java.net.URI;
import nl.peildatum.deploy.RunningProduct;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the address of the running product. */
final class Target implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType().equals(URI.class);
  }

  @Override
  public URI resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return URI.create(RunningProduct.sharedBy(test).url());
  }
}
