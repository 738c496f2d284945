package nl.peildatum.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.peildatum.deploy.importing.Client;
import nl.peildatum.deploy.importing.DecisionImport;
import nl.peildatum.deploy.importing.ImportedFile;
import nl.peildatum.deploy.importing.Register;
import nl.peildatum.testing.ApiClient;

/** The whole system on its real parts, an administrator who records, and everyone else who asks. */
final class World implements AutoCloseable {
  private static final Client IMPORTER = new Client("importer", "demo");

  private final Form form;
  private final Map<String, String> pinned = new LinkedHashMap<>();
  private long head;

  World(Form form) {
    this.form = form;
  }

  /** The administrator records a decision file; afterwards every node that answers can read it. */
  void records(String file) {
    try (var register = new Register(form.recordingAt(), IMPORTER)) {
      var outcome = new DecisionImport(register).importFile(ImportedFile.contained(file));
      assertThat(outcome.wasRecorded()).isFalse();
      assertThat(outcome.firstSequence()).isEqualTo(head + 1);
      head = outcome.lastSequence();
    }
    for (var node : form.askingAt()) {
      try (var readers = new Register(node, IMPORTER)) {
        readers.awaitReadable("ML", head);
      }
    }
  }

  Asking ask(String area) {
    return new Asking(this, "/v1/countries/ml/areas/" + area + "/policy", "");
  }

  Copies copies(String country) {
    return new Copies(form, country, head);
  }

  Published published() {
    return new Published(form.brokers());
  }

  void everyNodeTellsTheChangesThatAreOnTheTopic(String country) {
    for (var node : form.askingAt()) {
      published()
          .changesAreThoseToldAt(
              node + "/v1/countries/" + country.toLowerCase(Locale.ROOT) + "/answer-changes");
    }
  }

  void everyPinnedAnswerIsByteForByteWhatItWas() {
    assertThat(pinned).isNotEmpty();
    for (var node : form.askingAt()) {
      pinned.forEach((path, before) -> assertThat(get(node, path)).as(path).isEqualTo(before));
    }
  }

  long head() {
    return head;
  }

  void keep(String path, String answer) {
    pinned.put(path, answer);
  }

  /** As the first node says. */
  String get(String path) {
    return get(form.askingAt().getFirst(), path);
  }

  private static String get(String node, String path) {
    return new ApiClient(node).get(path).is(200).body();
  }

  @Override
  public void close() {
    form.close();
  }
}
