package nl.peildatum.deploy;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.peildatum.deploy.embedded.UnpackedPostgres;
import nl.peildatum.deploy.fleet.Once;
import nl.peildatum.deploy.fleet.TestFolder;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The whole product, started in this JVM on a folder of its own. */
public final class RunningProduct implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

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

  /**
   * A product of its own that holds the letter of 11 January 2023 and has read it; the caller
   * closes it.
   */
  public static RunningProduct withTheLetter(String... options) {
    var product = new RunningProduct(options);
    for (var read : List.of("/health/ready", "/v1/decisions/mali-2023-01-11")) {
      await(read).atMost(PATIENCE).until(() -> product.status(read) == HttpURLConnection.HTTP_OK);
    }
    return product;
  }

  private int status(String path) throws IOException {
    var address = URI.create(url() + path).toURL();
    return ((HttpURLConnection) address.openConnection()).getResponseCode();
  }

  public String url() {
    return running.url();
  }

  /** The folder with its data and its keys. */
  public Path data() {
    return folder.path();
  }

  /** A JDBC address. */
  public String eventStore() {
    return String.valueOf(running.parts().get("peildatum.eventstore.url"));
  }

  /** The address of its broker. */
  public String broker() {
    return String.valueOf(running.parts().get("peildatum.kafka.bootstrap-servers"));
  }

  @Override
  public void close() {
    running.close();
    folder.close();
  }
}
