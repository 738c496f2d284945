package nl.peildatum.deploy.browser;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.peildatum.deploy.fleet.TestFolder;

/** Debian's Chromium without a window, on a profile of its own; it reaches this machine only. */
final class Chromium implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
  private static final List<String> NAMES = List.of("chromium", "chromium-browser");

  private final TestFolder profile = TestFolder.named("peildatum-browser-");
  private final Process process;
  private final DevTools tools;
  private final Tab tab;

  Chromium() {
    this.process = started(program(), profile.path());
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    this.tools = new DevTools(address(process.errorReader()));
    this.tab = only(tools);
  }

  /** The only tab: opening a window for each page takes longer than all that a test does. */
  Tab tab(String site) {
    return tab.renewed(site);
  }

  private static Tab only(DevTools tools) {
    var targets = tools.call(null, "Target.getTargets", Map.of()).path("targetInfos");
    return targets
        .valueStream()
        .filter(target -> target.path("type").asString("").equals("page"))
        .findFirst()
        .map(target -> new Tab(tools, target.path("targetId").asString()))
        .orElseThrow(() -> new AssertionError("Chromium has no tab"));
  }

  private static Path program() {
    var path = System.getenv().getOrDefault("PATH", "");
    return Pattern.compile(":")
        .splitAsStream(path)
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "The pages are tested in Chromium, which is not installed. Install it, on"
                        + " Debian with: apt-get install chromium fonts-dejavu-core"));
  }

  private static Process started(Path program, Path profile) {
    try {
      return new ProcessBuilder(
              program.toString(),
              "--headless=new",
              "--no-sandbox",
              "--disable-gpu",
              "--disable-dev-shm-usage",
              "--hide-scrollbars",
              "--no-first-run",
              "--disable-background-networking",
              "--disable-component-update",
              "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
              "--remote-debugging-port=0",
              "--user-data-dir=" + profile,
              "about:blank")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static URI address(BufferedReader errors) {
    var said = new StringBuilder();
    try {
      for (var line = errors.readLine(); line != null; line = errors.readLine()) {
        said.append(line).append('\n');
        var listening = LISTENING.matcher(line);
        if (listening.find()) {
          Thread.ofVirtual().start(() -> errors.lines().forEach(ignored -> {}));
          return URI.create(listening.group(1));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    throw new AssertionError("Chromium did not start:\n" + said);
  }

  @Override
  public void close() {
    tools.close();
    var itsOwn = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    itsOwn.forEach(Chromium::end);
    profile.close();
  }

  /** Processes of the browser go on writing to the profile for a moment after it has ended. */
  private static void end(ProcessHandle process) {
    process.destroyForcibly();
    await().until(() -> !process.isAlive());
  }
}
