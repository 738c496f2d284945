package nl.peildatum.query.ask;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The description of both services, which was written before them. */
@RestController
final class OpenApiEndpoint {
  private final byte[] document = JsonMapper.builder().build().writeValueAsBytes(written());

  /** The document as written. */
  static Map<String, Object> written() {
    try (var file = OpenApiEndpoint.class.getResourceAsStream("/openapi.yaml")) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @GetMapping("/v1/openapi.json")
  ResponseEntity<byte[]> openApi(HttpServletRequest request) {
    Parameters.of(QueryString.of(request.getQueryString()), Set.of()).requireSound();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .varyBy(HttpHeaders.ACCEPT)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .eTag(Replies.eTag(document))
        .body(document);
  }
}
