package nl.peildatum.deploy.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;

/** A client of the register's token endpoint and public API. */
public final class Register implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LONGEST_BUSY = Duration.ofMinutes(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;
  private final Client client;
  private final ReentrantLock signingIn = new ReentrantLock();
  private String token = "";

  public Register(String url, Client client) {
    this.url = URI.create(url);
    this.client = client;
  }

  /**
   * Records the decision; with a head, only if the country's record still ends at that sequence.
   */
  Reply record(ImportedFile file, OptionalLong head) {
    var request = post(decisions(file), file);
    head.ifPresent(sequence -> request.header("If-Match", "\"" + sequence + "\""));
    return ask(request);
  }

  /**
   * The changes that recording the decision would make, and the head after which it would be
   * recorded.
   */
  Reply preview(ImportedFile file) {
    return ask(post(decisions(file) + "?dryRun=true", file));
  }

  /** Waits until the query side has read the country's record up to a sequence. */
  public void awaitReadable(String country, long sequence) {
    var path =
        "/v1/countries/" + lower(country) + "/policy?geldigOp=2023-01-11&sequence=" + sequence;
    var attempts = 10;
    var reply = ask(to(path));
    while (reply.status() == 503 && attempts-- > 0) {
      reply = ask(to(path));
    }
    if (reply.status() != 200) {
      throw new FileRefused("What was recorded cannot be read yet: " + reply.problem());
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder post(String path, ImportedFile file) {
    return to(path)
        .header("Authorization", "Bearer " + token())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(file.text()));
  }

  private String token() {
    signingIn.lock();
    try {
      if (token.isEmpty()) {
        token = newToken();
      }
      return token;
    } finally {
      signingIn.unlock();
    }
  }

  private String newToken() {
    var reply =
        ask(
            to("/oauth2/token")
                .header("Authorization", client.basic())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    if (reply.status() != 200) {
      throw new FileRefused("No token for client " + client.id() + ": " + reply.problem());
    }
    return reply.body().path("access_token").asString();
  }

  /** Sends a request, and repeats it while the register is busy, up to ten minutes. */
  private Reply ask(HttpRequest.Builder builder) {
    var request = builder.timeout(PATIENCE).build();
    var end = System.nanoTime() + LONGEST_BUSY.toNanos();
    try {
      var reply = once(request);
      while (reply.busyFor().isPresent() && System.nanoTime() < end) {
        Thread.sleep(reply.busyFor().orElseThrow());
        reply = once(request);
      }
      return reply;
    } catch (IOException unreachable) {
      throw new FileRefused(
          "Nobody answers at " + url + ". Is Peildatum running? Another address: --url URL");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new FileRefused("Interrupted");
    }
  }

  private Reply once(HttpRequest request) throws IOException, InterruptedException {
    return Reply.of(http.send(request, BodyHandlers.ofByteArray()));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(url.resolve(path)).header("Accept", "application/json");
  }

  private static String decisions(ImportedFile file) {
    return "/v1/countries/" + lower(file.country()) + "/decisions";
  }

  private static String lower(String country) {
    return URLEncoder.encode(country.toLowerCase(Locale.ROOT), UTF_8);
  }
}
