package nl.peildatum.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.InitialGazetteer;
import nl.peildatum.deploy.importing.Client;
import nl.peildatum.deploy.importing.DecisionImport;
import nl.peildatum.deploy.importing.ImportedFile;
import nl.peildatum.deploy.importing.Register;

/**
 * The run from which the build makes the JVM's AOT cache, which later starts use. It starts the
 * whole system on a new folder with the demonstration, records invented decisions about eight
 * countries in parallel through the public API, reads pages, asks the example questions and stops.
 */
final class AotTrainingRun {
  private static final List<String> COUNTRIES =
      List.of("AO", "BD", "CM", "DZ", "EG", "GH", "IN", "KE");
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);

  private AotTrainingRun() {}

  /**
   * @param arguments a folder that does not exist, and the number of decisions for each country
   */
  public static void main(String[] arguments) {
    endWithParent();
    System.exit(succeeds(Path.of(arguments[0]), Integer.parseInt(arguments[1])) ? 0 : 1);
  }

  /** Ends this process when the script that started it is killed; nobody waits for it any more. */
  private static void endWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(
            script -> {
              var _ = script.onExit().thenRun(() -> System.exit(1));
            });
  }

  static boolean succeeds(Path folder, int decisions) {
    if (Files.exists(folder)) {
      throw new CannotStart(folder + " exists: invented decisions are recorded in a new folder.");
    }
    var words = List.of("--data", folder.toString(), "--port", "0", "--demo", "all", "--once");
    Consumer<String> printLine = System.out::println;
    try (var running = Launcher.start(StartOptions.of(words), printLine, Peildatum::closeAtExit);
        var register = new Register(running.url(), Client.from(System.getenv()))) {
      record(register, decisions);
      OrdinaryPages.read(running.url());
      return ExampleQuestion.unanswered(register).isEmpty();
    }
  }

  private static void record(Register register, int decisions) {
    try (var threads = Executors.newFixedThreadPool(COUNTRIES.size())) {
      COUNTRIES.stream()
          .map(
              country ->
                  CompletableFuture.runAsync(() -> record(country, decisions, register), threads))
          .toList()
          .forEach(CompletableFuture::join);
    }
  }

  private static void record(String country, int decisions, Register register) {
    var recording = new DecisionImport(register);
    var last =
        IntStream.range(0, decisions)
            .mapToLong(number -> recording.importFile(decision(country, number)).lastSequence())
            .max();
    last.ifPresent(sequence -> register.awaitReadable(country, sequence));
  }

  private static ImportedFile decision(String country, int number) {
    var areas = InitialGazetteer.iso3166().areasOf(new CountryCode(country));
    return ImportedFile.parsed(
        "invented decision " + number,
        """
        {"country":"%s","decisionId":"trial-%s-%d",
         "instrument":{"type":"KAMERBRIEF","title":"Invented for a trial","decidedOn":"%s"},
         "sources":[{"type":"KAMERSTUK","role":"BASIS","citation":"00 000, nr. %d"}],
         "acts":[{"type":"DesignateRegion15c","areas":["%s"],"level":"EXCEPTIONAL",
          "scheme":"PRE_2024"}]}
        """
            .formatted(
                country,
                country.toLowerCase(Locale.ROOT),
                number,
                FIRST_DAY.plusDays(number),
                1 + number % 9_999,
                areas.get(number % areas.size()).id().value()));
  }
}
