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
import nl.peildatum.problem.Language;
import nl.peildatum.settings.HttpAddress;
import nl.peildatum.wording.Wording;

/** Sends requests to a register's token endpoint and public API. */
public final class Register implements AutoCloseable {
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration MAX_BUSY = Duration.ofMinutes(10);

  /** The name of the demonstration's own authorization server. */
  private static final String DEMONSTRATION = "https://demo.peildatum.invalid";

  private static final String OPENID_CONFIGURATION = "/.well-known/openid-configuration";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;
  private final Client client;
  private final Language language;
  private final ReentrantLock tokenLock = new ReentrantLock();
  private String token = "";

  public Register(String url, Client client) {
    this(url, client, Language.ENGLISH);
  }

  /**
   * @param language in which the register tells problems and warnings
   */
  Register(String url, Client client, Language language) {
    this.url = URI.create(url);
    this.client = client;
    this.language = language;
  }

  /** Records the decision; with a head, only if the country's record ends at that sequence. */
  Reply record(ImportedFile file, OptionalLong head) {
    var request = post(decisionsPath(file), file);
    head.ifPresent(sequence -> request.header("If-Match", "\"" + sequence + "\""));
    return send(request);
  }

  /**
   * Returns the changes that recording the decision would make, and the head of the country's
   * record.
   */
  Reply preview(ImportedFile file) {
    return send(post(decisionsPath(file) + "?dryRun=true", file));
  }

  /** Reads a decision on record, with the corrections of its document. */
  Reply decision(String id) {
    return read("/v1/decisions/" + inPath(id));
  }

  /** Waits until the query side has read the country's record up to a sequence. */
  public void awaitReadable(String country, long sequence) {
    var path =
        "/v1/countries/" + lower(country) + "/policy?geldigOp=2023-01-11&sequence=" + sequence;
    var attempts = 10;
    var reply = read(path);
    while (reply.status() == 503 && attempts-- > 0) {
      reply = read(path);
    }
    if (reply.status() != 200) {
      throw new FileRefused(Wording.of("importing.not-readable", reply.problem()));
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder post(String path, ImportedFile file) {
    return authorized(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(file.text()));
  }

  /** Reads without a token, and with one where the register asks for it. */
  public Reply read(String path) {
    var reply = send(request(path));
    return reply.status() == 401 ? send(authorized(path)) : reply;
  }

  private HttpRequest.Builder authorized(String path) {
    return request(path).header("Authorization", "Bearer " + token());
  }

  private String token() {
    tokenLock.lock();
    try {
      if (token.isEmpty()) {
        token = newToken();
      }
      return token;
    } finally {
      tokenLock.unlock();
    }
  }

  private String newToken() {
    var audience = client.issuer().map(URI::toString).orElse(DEMONSTRATION);
    var reply = send(client.asksForToken(to(tokenEndpoint()), audience));
    if (reply.status() != 200) {
      throw new FileRefused(Wording.of("importing.no-token", client.id(), reply.problem()));
    }
    return reply.body().path("access_token").asString();
  }

  /** That of the register itself, or the one that the organisation's own issuer names. */
  private URI tokenEndpoint() {
    if (client.issuer().isEmpty()) {
      return url.resolve("/oauth2/token");
    }
    var issuer = client.issuer().get();
    var metadata =
        send(to(URI.create(issuer.toString().replaceAll("/$", "") + OPENID_CONFIGURATION)));
    var endpoint = metadata.body().path("token_endpoint").asString("");
    if (!HttpAddress.isOne(endpoint)) {
      throw new FileRefused(Wording.of("importing.no-token-endpoint", issuer, metadata.status()));
    }
    return URI.create(endpoint);
  }

  /** Sends a request, and repeats it while the register is busy, up to ten minutes. */
  private Reply send(HttpRequest.Builder builder) {
    var request = builder.timeout(REQUEST_TIMEOUT).build();
    var end = System.nanoTime() + MAX_BUSY.toNanos();
    try {
      var reply = sendOnce(request);
      while (reply.busyPause().isPresent() && System.nanoTime() < end) {
        Thread.sleep(reply.busyPause().orElseThrow());
        reply = sendOnce(request);
      }
      return reply;
    } catch (IOException unreachable) {
      throw new FileRefused(nobodyAnswers(request.uri()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new FileRefused(Wording.of("importing.interrupted"));
    }
  }

  /** Says whether the register is away, or the issuer that is asked for a token. */
  private Wording nobodyAnswers(URI asked) {
    var isOfTheRegister = asked.toString().startsWith(url.toString());
    return client
        .issuer()
        .filter(issuer -> !isOfTheRegister)
        .map(issuer -> Wording.of("importing.issuer-away", issuer))
        .orElseGet(() -> Wording.of("importing.nobody-answers", isOfTheRegister ? url : asked));
  }

  private Reply sendOnce(HttpRequest request) throws IOException, InterruptedException {
    return Reply.of(http.send(request, BodyHandlers.ofByteArray()));
  }

  private HttpRequest.Builder request(String path) {
    return to(url.resolve(path));
  }

  private HttpRequest.Builder to(URI address) {
    return HttpRequest.newBuilder(address)
        .header("Accept", "application/json")
        .header("Accept-Language", language.tag());
  }

  private static String decisionsPath(ImportedFile file) {
    return "/v1/countries/" + lower(file.country()) + "/decisions";
  }

  /** A code in lower case; another text as written, so that a refusal repeats it so. */
  private static String lower(String country) {
    return inPath(country.length() == 2 ? country.toLowerCase(Locale.ROOT) : country);
  }

  private static String inPath(String segment) {
    return URLEncoder.encode(segment, UTF_8).replace("+", "%20");
  }
}
