package nl.peildatum.query.about;

import jakarta.servlet.http.HttpServletRequest;
import nl.peildatum.openapi.DecisionFileSchema;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.ReplyForm;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The endpoint for the JSON Schema of a decision file. */
@RestController
final class DecisionFileSchemaEndpoint {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Built at the first request, since a start would wait for it. */
  private final SingletonSupplier<byte[]> schema =
      SingletonSupplier.of(() -> JSON.writeValueAsBytes(DecisionFileSchema.described()));

  @GetMapping(DecisionFileSchema.ADDRESS)
  ResponseEntity<Delivery> schema(HttpServletRequest request) {
    RequestParameters.refuseParameters(request);
    return AnswerReplies.to(request, ReplyForm.SCHEMA, Caching.named(DecisionFileSchema.ADDRESS))
        .of(schema.obtain());
  }
}
