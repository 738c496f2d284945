package nl.peildatum.testing;

import static nl.peildatum.openapi.DescribedAnswers.describedBytes;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** A client of one server over HTTP; every reply is held against the served document. */
public final class ApiClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String url;

  /**
   * @param url of the server, without a path
   */
  public ApiClient(String url) {
    this.url = url;
  }

  public static ApiClient onPort(int port) {
    return new ApiClient("http://127.0.0.1:" + port);
  }

  /**
   * @param path with its query
   */
  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(url + path));
  }

  public Reply get(String path) {
    return send(to(path));
  }

  public Reply send(String method, String path, Map<String, String> headers) {
    var request = to(path).method(method, BodyPublishers.noBody());
    headers.forEach(request::header);
    return send(request);
  }

  /**
   * @param headers name, value, name, value
   */
  public Reply post(String path, String type, String body, String... headers) {
    var request = to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Fails when nobody answers, and when the answer is not as described. */
  public static Reply send(HttpRequest.Builder request) {
    return Reply.of(describedBytes(exchange(request)));
  }

  /** The response as it came, described or not. */
  public static HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
    var built = request.build();
    try {
      return HTTP.send(built, BodyHandlers.ofByteArray());
    } catch (IOException failure) {
      throw new UncheckedIOException(built.toString(), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException(built.toString()));
    }
  }
}
