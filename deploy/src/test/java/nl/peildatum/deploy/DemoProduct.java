package nl.peildatum.deploy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.peildatum.deploy.embedded.UnpackedPostgres;
import nl.peildatum.deploy.fleet.TestFolder;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The whole product with the demonstration, as somebody started it. */
public final class DemoProduct implements AutoCloseable {
  private final TestFolder folder = TestFolder.named("peildatum-demo-");
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final RunningSystem running;

  private DemoProduct(String countries) {
    var data = UnpackedPostgres.placedInData(folder.path()).toString();
    this.running =
        Launcher.start(
            StartOptions.of(List.of("--data", data, "--port", "0", "--demo", countries)),
            said::add);
  }

  /** With all countries; started by whoever asks first, stopped after the last test. */
  public static DemoProduct sharedBy(ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(DemoProduct.class, key -> new DemoProduct("all"), DemoProduct.class);
  }

  /** One of one's own. */
  public static DemoProduct of(String countries) {
    return new DemoProduct(countries);
  }

  public String url() {
    return running.url();
  }

  /** What the person who started it read. */
  List<String> said() {
    return List.copyOf(said);
  }

  @Override
  public void close() {
    running.close();
    folder.close();
  }
}
