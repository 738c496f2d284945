package nl.peildatum.deploy.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import nl.peildatum.deploy.wire.Wire;

/** Answers that were final when they were given, to be asked again after every later round. */
final class KeptAnswers {
  private static final int MOST_AT_ONCE = 60;

  private final Map<String, String> answers = new LinkedHashMap<>();

  /** What is said of the country as pinned to its head. */
  void keep(Wire node, String country, long head) {
    var path = "/v1/countries/" + country.toLowerCase(Locale.ROOT);
    keep(node, path + "/timeline?sequence=" + head);
    keep(node, path + "/policy?geldigOp=2023-01-11&sequence=" + head);
    keep(node, path + "/policy?geldigOp=2023-03-25&basis=FORMAL&sequence=" + head);
  }

  private void keep(Wire node, String question) {
    var reply = node.get(question).is(200);
    assertThat(reply.json().path("final").asBoolean()).as(question).isTrue();
    answers.put(question, new String(reply.bytes(), StandardCharsets.UTF_8));
  }

  /** Byte for byte, all of them or as many as the seed chooses; says how many. */
  int askAgain(Wire node, SplittableRandom random) {
    var questions = new ArrayList<>(answers.keySet());
    while (questions.size() > MOST_AT_ONCE) {
      questions.remove(random.nextInt(questions.size()));
    }
    questions.forEach(question -> assertSame(node, question));
    return questions.size();
  }

  private void assertSame(Wire node, String question) {
    var reply = node.get(question).is(200);
    assertThat(List.of(new String(reply.bytes(), StandardCharsets.UTF_8)))
        .as(question)
        .containsExactly(answers.getOrDefault(question, ""));
  }
}
