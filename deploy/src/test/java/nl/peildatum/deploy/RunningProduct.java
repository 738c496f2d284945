package nl.peildatum.deploy;

import java.util.List;
import nl.peildatum.deploy.embedded.UnpackedPostgres;
import nl.peildatum.deploy.fleet.Once;
import nl.peildatum.deploy.fleet.TestFolder;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One start of the whole product, empty, for all tests of this JVM that ask for it. */
public final class RunningProduct implements AutoCloseable {
  private final TestFolder folder;
  private final Running running;

  private RunningProduct() {
    this.folder = TestFolder.named("peildatum-wire-");
    UnpackedPostgres.placedInData(folder.path());
    this.running =
        Launcher.start(
            StartOptions.of(List.of("--data", folder.path().toString(), "--port", "0", "--empty")),
            line -> {});
  }

  /** Started by whoever asks first, stopped after the last test. */
  public static RunningProduct sharedBy(ExtensionContext test) {
    return Once.sharedBy(test, RunningProduct.class, RunningProduct::new);
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
