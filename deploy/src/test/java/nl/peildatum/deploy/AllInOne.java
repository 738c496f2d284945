package nl.peildatum.deploy;

import java.nio.file.Path;
import java.util.List;

/** Both services in this process over the embedded parts. */
final class AllInOne implements Form {
  private final Running running;

  private AllInOne(Running running) {
    this.running = running;
  }

  static AllInOne empty(Path folder) {
    var options = StartOptions.of(List.of("--data", folder.toString(), "--port", "0", "--empty"));
    return new AllInOne(Launcher.start(options, line -> {}));
  }

  @Override
  public String recordingAt() {
    return running.url();
  }

  @Override
  public List<String> askingAt() {
    return List.of(running.url());
  }

  @Override
  public String eventStore() {
    return part("peildatum.eventstore.url");
  }

  @Override
  public String brokers() {
    return part("peildatum.kafka.bootstrap-servers");
  }

  @Override
  public List<String> documents() {
    return List.of(part("peildatum.mongodb.uri"));
  }

  private String part(String setting) {
    return String.valueOf(running.parts().get(setting));
  }

  @Override
  public void close() {
    running.close();
  }
}
