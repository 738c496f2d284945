package nl.peildatum.deploy;

import java.net.HttpURLConnection;
import java.util.List;
import java.util.Optional;
import nl.peildatum.deploy.importing.Register;

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

  /** Asks all questions; returns a line for each that is not answered. */
  static List<String> unanswered(Register register) {
    return ALL.stream().flatMap(question -> question.refusal(register).stream()).toList();
  }

  private Optional<String> refusal(Register register) {
    var reply = register.read(path);
    return reply.status() == HttpURLConnection.HTTP_OK
        ? Optional.empty()
        : Optional.of("Not answered: %s %s: %s".formatted(words, path, reply.heading()));
  }

  private static String pathOf(String area, String day) {
    return "/v1/countries/ml/areas/" + area + "/policy?geldigOp=" + day;
  }
}
