package nl.peildatum.deploy.fleet;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One fleet for all tests of this JVM that ask for it: two of everything that decides or answers.
 * None of them breaks it, so one broker is enough; tests that break a fleet have three.
 */
public final class SharedFleet implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Fleet.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return Once.sharedBy(test, Kept.class, Kept::new).fleet;
  }

  private static final class Kept implements AutoCloseable {
    private final TestFolder folder;
    private final Fleet fleet;

    private Kept() {
      this.folder = TestFolder.named("peildatum-fleet-");
      this.fleet = Fleet.start(folder.path(), 2, 2, 1);
    }

    @Override
    public void close() {
      fleet.close();
      folder.close();
    }
  }
}
