package nl.peildatum.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.peildatum.openapi.DescribedAnswers.described;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A question over HTTP that must be answered. */
final class Http {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Http() {}

  static String get(String url) {
    try {
      var request = HttpRequest.newBuilder(URI.create(url)).build();
      var response = described(CLIENT.send(request, BodyHandlers.ofString(UTF_8)));
      assertThat(response.statusCode()).as(url + "\n" + response.body()).isEqualTo(200);
      return response.body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(interrupted));
    }
  }
}
