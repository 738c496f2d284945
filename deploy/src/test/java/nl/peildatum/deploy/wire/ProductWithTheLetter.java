package nl.peildatum.deploy.wire;

import nl.peildatum.deploy.RunningProduct;
import nl.peildatum.deploy.fleet.Once;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the running product that holds the letter of 11 January 2023 and nothing else. All
 * test classes of this JVM that ask for it share it, so that none of them records anything.
 */
public final class ProductWithTheLetter implements ParameterResolver {
  private record Kept(RunningProduct product) implements AutoCloseable {
    @Override
    public void close() {
      product.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType().equals(Wire.class);
  }

  @Override
  public Wire resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var kept = Once.sharedBy(test, Kept.class, () -> new Kept(RunningProduct.withTheLetter()));
    return new Wire(kept.product().url());
  }
}
