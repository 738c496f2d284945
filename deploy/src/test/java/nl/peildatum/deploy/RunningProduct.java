package nl.peildatum.deploy;

import java.util.ArrayList;
import java.util.List;
import nl.peildatum.deploy.embedded.UnpackedPostgres;
import nl.peildatum.deploy.fleet.Once;
import nl.peildatum.deploy.fleet.TestFolder;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The whole product, started in this JVM on a folder of its own. */
public final class RunningProduct implements AutoCloseable {
  private final TestFolder folder;
  private final RunningSystem running;

  private RunningProduct(String... options) {
    this.folder = TestFolder.named("peildatum-wire-");
    UnpackedPostgres.placedInData(folder.path());
    var all = new ArrayList<>(List.of("--data", folder.path().toString(), "--port", "0"));
    all.addAll(List.of(options));
    this.running = Launcher.start(StartOptions.of(all), line -> {});
  }

  /**
   * The product with an empty record that all tests of this JVM share; started at the first call,
   * stopped after the last test.
   */
  public static RunningProduct sharedBy(ExtensionContext test) {
    return Once.sharedBy(test, RunningProduct.class, () -> new RunningProduct("--empty"));
  }

  /** A product of its own that holds the letter of 11 January 2023; the caller closes it. */
  public static RunningProduct withTheLetter() {
    return new RunningProduct();
  }

  public String url() {
    return running.url();
  }

  @Override
  public void close() {
    running.close();
    folder.close();
  }
}
