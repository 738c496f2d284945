package nl.peildatum.query.about;

import jakarta.servlet.http.HttpServletRequest;
import nl.peildatum.openapi.OpenApiDocument;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.ReplyForm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The endpoint for the OpenAPI description of both services. */
@RestController
final class OpenApiEndpoint {
  /** Built at the first request, since a start would wait for it. */
  private final SingletonSupplier<byte[]> document;

  /**
   * @param publicUrl the address under which everyone reaches the product; blank = not configured
   * @param issuer the organisation's own authorization server; blank = the service gives tokens
   */
  OpenApiEndpoint(
      @Value("${peildatum.public-url:}") String publicUrl,
      @Value("${peildatum.oidc.issuer:}") String issuer) {
    this.document =
        SingletonSupplier.of(
            () ->
                JsonMapper.builder()
                    .build()
                    .writeValueAsBytes(
                        OpenApiDocument.describedAt(publicUrl.strip(), issuer.strip())));
  }

  @GetMapping("/v1/openapi.json")
  ResponseEntity<Delivery> openApi(HttpServletRequest request) {
    RequestParameters.refuseParameters(request);
    return AnswerReplies.to(request, ReplyForm.JSON, Caching.named("/v1/openapi.json"))
        .of(document.obtain());
  }
}
