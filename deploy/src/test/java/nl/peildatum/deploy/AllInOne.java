package nl.peildatum.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.peildatum.deploy.embedded.UnpackedPostgres;

/** Both services in this process over the embedded parts. */
final class AllInOne implements Form {
  private final RunningSystem running;

  private final List<String> said;

  private AllInOne(RunningSystem running, List<String> said) {
    this.running = running;
    this.said = said;
  }

  static AllInOne empty(Path folder) {
    var options =
        StartOptions.of(
            List.of(
                "--data",
                UnpackedPostgres.placedInData(folder).toString(),
                "--port",
                "0",
                "--empty"));
    var said = new ArrayList<String>();
    return new AllInOne(Launcher.start(options, said::add), said);
  }

  /** What the person who started it reads, until it runs. */
  List<String> said() {
    return said;
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
