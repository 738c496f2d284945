package nl.peildatum.query.about;

import jakarta.servlet.http.HttpServletRequest;
import nl.peildatum.openapi.EventSchemas;
import nl.peildatum.openapi.YamlFile;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.reply.ReplyForm;
import nl.peildatum.wording.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The endpoint for the form of the messages on the topics, and the JSON Schema of each event. */
@RestController
final class EventSchemaEndpoint {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Built at the first request, since a start would wait for it. */
  private final SingletonSupplier<byte[]> topics =
      SingletonSupplier.of(
          () -> JSON.writeValueAsBytes(EventSchemas.described(YamlFile.read("/asyncapi.yaml"))));

  @GetMapping("/v1/asyncapi.json")
  ResponseEntity<Delivery> asyncApi(HttpServletRequest request) {
    RequestParameters.refuseParameters(request);
    return AnswerReplies.to(request, ReplyForm.JSON, Caching.named("/v1/asyncapi.json"))
        .of(topics.obtain());
  }

  @GetMapping("/v1/schemas/{type}")
  ResponseEntity<Delivery> schema(@PathVariable("type") String type, HttpServletRequest request) {
    RequestParameters.refuseParameters(request);
    var schema =
        EventSchemas.of(type)
            .orElseThrow(
                () -> new Refused(Problem.of("not-found", Wording.of("not-found.event-type"))));
    return AnswerReplies.to(request, ReplyForm.JSON, Caching.named("/v1/schemas/" + type))
        .of(JSON.writeValueAsBytes(schema));
  }
}
