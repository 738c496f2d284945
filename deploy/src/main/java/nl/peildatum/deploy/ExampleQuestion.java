package nl.peildatum.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** An example question in words, with its path. */
record ExampleQuestion(String words, String path) {
  static final List<ExampleQuestion> ALL =
      List.of(
          new ExampleQuestion(
              "What was the policy for a person from Gao on the day before the letter?",
              pathOf("gao", "2023-01-10")),
          new ExampleQuestion("And on the day of the letter?", pathOf("gao", "2023-01-11")),
          new ExampleQuestion(
              "And for a person from Ségou, which the letter does not name?",
              pathOf("segou", "2023-01-11")));

  String address(String url) {
    return url + path;
  }

  boolean isAnswered(String url) {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
                  HttpRequest.newBuilder(URI.create(address(url))).build(),
                  BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException unanswered) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String pathOf(String area, String day) {
    return "/v1/countries/ml/areas/" + area + "/policy?geldigOp=" + day;
  }
}
