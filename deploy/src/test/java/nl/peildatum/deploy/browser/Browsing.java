package nl.peildatum.deploy.browser;

import nl.peildatum.deploy.DemoProduct;
import nl.peildatum.deploy.fleet.Once;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the tab of a browser on the product with the demonstration; one browser for all
 * classes.
 */
final class Browsing implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType().equals(Tab.class);
  }

  @Override
  public Tab resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var browser = Once.sharedBy(test, Chromium.class, Chromium::new);
    return browser.tab(DemoProduct.sharedBy(test).url());
  }
}
