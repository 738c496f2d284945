package nl.peildatum.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.deploy.importing.Client;
import nl.peildatum.deploy.importing.DecisionFile;
import nl.peildatum.deploy.importing.DecisionImport;
import nl.peildatum.deploy.importing.Register;

/** The whole system on its real parts, an administrator who records, and everyone else who asks. */
final class World implements AutoCloseable {
  private final Running running;
  private final Register register;
  private final Map<String, String> pinned = new LinkedHashMap<>();
  private long head;

  private World(Running running) {
    this.running = running;
    this.register = new Register(running.url(), new Client("importer", "demo"));
  }

  static World empty(Path folder) {
    var options = StartOptions.of(List.of("--data", folder.toString(), "--port", "0", "--empty"));
    return new World(Launcher.start(options, line -> {}));
  }

  /** The administrator records a decision file; afterwards it can be read. */
  void records(String file) {
    var outcome = new DecisionImport(register).bring(DecisionFile.carried(file));
    assertThat(outcome.already()).isFalse();
    assertThat(outcome.first()).isEqualTo(head + 1);
    head = outcome.last();
    register.awaitReadable("ML", head);
  }

  Asking ask(String area) {
    return new Asking(this, "/v1/countries/ml/areas/" + area + "/policy", "");
  }

  Copies copies(String country) {
    return new Copies(running.parts(), country, head);
  }

  Published published() {
    return new Published(String.valueOf(running.parts().get("peildatum.kafka.bootstrap-servers")));
  }

  void everyPinnedAnswerIsByteForByteWhatItWas() {
    assertThat(pinned).isNotEmpty();
    pinned.forEach((path, before) -> assertThat(get(path)).as(path).isEqualTo(before));
  }

  long head() {
    return head;
  }

  void keep(String path, String answer) {
    pinned.put(path, answer);
  }

  String get(String path) {
    return Http.get(running.url() + path);
  }

  @Override
  public void close() {
    register.close();
    running.close();
  }
}
