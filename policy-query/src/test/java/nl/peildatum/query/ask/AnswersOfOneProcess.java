package nl.peildatum.query.ask;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import org.springframework.boot.SpringApplication;

/** Answers questions about a record in a process of its own, without a topic. */
public final class AnswersOfOneProcess {
  private AnswersOfOneProcess() {}

  /**
   * @param files to read: events as stored, a line each; questions, a line each: a path, and after
   *     a tab the body to post. To write: an answer a line, with its status and ETag
   */
  public static void main(String... files) throws Exception {
    try (var node = SpringApplication.run(AskApplication.class, "--server.port=0")) {
      var view = node.getBean(PolicyView.class);
      var last = Instant.EPOCH;
      for (var line : Files.readAllLines(Path.of(files[0]))) {
        var event = EventCodec.read(line.getBytes(UTF_8));
        view.take(event);
        var at = event.envelope().recordedAt();
        last = at.isAfter(last) ? at : last;
      }
      view.recordedThrough(last);
      view.ready();
      node.getBean(SetClock.class).set(last.plusSeconds(1).toString());
      var port = node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      var web = ApiClient.onPort(port);
      var answers = new ArrayList<String>();
      for (var question : Files.readAllLines(Path.of(files[1]))) {
        answers.add(answer(web, question));
      }
      Files.write(Path.of(files[2]), answers);
    }
  }

  private static String answer(ApiClient web, String question) {
    var tab = question.indexOf('\t');
    var reply =
        tab < 0
            ? web.get(question)
            : web.post(question.substring(0, tab), "application/json", question.substring(tab + 1));
    var body = reply.body().replace("\n", "\\n").replace("\r", "\\r");
    return reply.status() + " " + reply.header("ETag") + " " + body;
  }
}
