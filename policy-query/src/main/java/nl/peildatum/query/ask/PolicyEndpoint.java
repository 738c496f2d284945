package nl.peildatum.query.ask;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.peildatum.answer.Policy;
import nl.peildatum.decision.Area;
import nl.peildatum.json.AnswerHead;
import nl.peildatum.json.AnswerWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the policy is on a day, as known at a moment: of a country, of one area. */
@RestController
final class PolicyEndpoint {
  private final Questions questions;
  private final WrittenAnswers known = new WrittenAnswers();

  PolicyEndpoint(Questions questions) {
    this.questions = questions;
  }

  @GetMapping("/v1/countries/{cc}/policy")
  ResponseEntity<byte[]> ofCountry(@PathVariable("cc") String cc, HttpServletRequest request) {
    var asked = asked(cc, request);
    var answers = Policy.ofCountry(asked.known(), asked.day(), asked.kinds());
    var absence =
        answers.isEmpty()
            ? Optional.of(Policy.ofNoLane(asked.known(), asked.day(), asked.kindOfAbsence()))
            : Optional.<nl.peildatum.answer.Answer>empty();
    return Replies.of(AnswerWriter.answers(asked.head(null), answers, absence), asked);
  }

  @GetMapping("/v1/countries/{cc}/areas/{area}/policy")
  ResponseEntity<byte[]> ofArea(
      @PathVariable("cc") String cc,
      @PathVariable("area") String written,
      HttpServletRequest request) {
    return Replies.of(aboutArea(cc, written, request));
  }

  /** On either road. */
  Replies.Ready aboutArea(String cc, String written, HttpServletRequest request) {
    var asked = asked(cc, request);
    return asked
        .areas()
        .find(written)
        .map(area -> ofKnown(area, asked))
        .orElseGet(() -> ofUnknown(written, asked));
  }

  private Coordinates asked(String cc, HttpServletRequest request) {
    var country = Countries.named(cc);
    return questions.onADay(country, Request.parameters(request, Questions.ON_A_DAY));
  }

  private Replies.Ready ofKnown(Area area, Coordinates asked) {
    var answers = known.about(area, asked, () -> written(area, asked));
    var head = AnswerWriter.head(asked.head(AnswerHead.area(area)));
    return Replies.Ready.of(AnswerWriter.answers(head, answers), asked);
  }

  private byte[] written(Area area, Coordinates asked) {
    return AnswerWriter.withoutHead(
        Policy.ofArea(asked.known(), area, asked.day(), asked.kinds()),
        Policy.mayBearOn(asked.known(), area, asked.day(), asked.kinds()));
  }

  private static Replies.Ready ofUnknown(String written, Coordinates asked) {
    var answers = Policy.ofUnknownPlace(written, asked.kinds());
    var head = asked.head(AnswerHead.unknownArea(written));
    return Replies.Ready.of(AnswerWriter.answers(head, answers, Optional.empty()), asked);
  }
}
