package nl.peildatum.query.page;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.query.page.assessment.ExampleCase;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.record.CountryRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/**
 * Reads ordinary pages of this node once the record was read, so that the JVM has compiled their
 * code when the first reader comes. It stops at the first page that cannot be read.
 */
final class PageWarmUp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PageWarmUp.class);
  private static final int ROUNDS = 10;
  private static final int COUNTRIES = 3;
  private static final int OK = 200;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final PolicyView view;
  private final String host;
  private volatile boolean isWanted = true;

  /**
   * @param host the name or address at which this node is reached
   */
  PageWarmUp(PolicyView view, String host) {
    this.view = view;
    this.host = host;
  }

  @EventListener
  void start(ServletWebServerInitializedEvent listening) {
    start(listening.getWebServer().getPort());
  }

  /** Begins in a thread of its own, and returns that. */
  Thread start(int port) {
    return Thread.ofPlatform().name("page-warm-up").daemon().start(() -> readPages(port));
  }

  private void readPages(int port) {
    if (!view.await(() -> !isWanted || hasPages(), LONGEST_WAIT)) {
      return;
    }
    for (var round = 0; round < ROUNDS; round++) {
      for (var path : paths(view.records())) {
        if (!isWanted || !isRead(port, path)) {
          return;
        }
      }
    }
  }

  private boolean hasPages() {
    return view.isReady() && !view.records().isEmpty();
  }

  /** The addresses of pages, the largest countries first. */
  static List<String> paths(List<CountryRecord> records) {
    var largest =
        records.stream()
            .sorted(Comparator.comparingLong(CountryRecord::head).reversed())
            .limit(COUNTRIES);
    var ofAll = Stream.of("/", "/moratoria", ExampleCase.address());
    return Stream.concat(ofAll, largest.flatMap(PageWarmUp::paths)).toList();
  }

  private static Stream<String> paths(CountryRecord record) {
    var country = "/landen/" + record.country().inPath();
    var area = record.areas().all().stream().limit(1).map(one -> "?area=" + one.id().value());
    var decision = record.decisions().stream().limit(1).map(one -> one.id().value());
    return Stream.of(
            Stream.of("", "/tijdlijn").map(country::concat),
            area.map(country::concat),
            decision.flatMap(id -> Stream.of("/besluiten/" + id, "/bronnen?vraag=" + id)))
        .flatMap(paths -> paths);
  }

  private boolean isRead(int port, String path) {
    try {
      var url = new URI("http", null, host, port, "/", null, null).resolve(path).toURL();
      var request = (HttpURLConnection) url.openConnection();
      request.setRequestProperty("Accept", "text/html");
      request.setRequestProperty("Accept-Encoding", "gzip");
      if (request.getResponseCode() != OK) {
        return false;
      }
      try (var body = request.getInputStream()) {
        body.readAllBytes();
      }
      return true;
    } catch (IOException | URISyntaxException failure) {
      LOG.debug("Pages are not read in advance", failure);
      return false;
    }
  }

  @Override
  public void close() {
    isWanted = false;
    view.signal();
  }
}
