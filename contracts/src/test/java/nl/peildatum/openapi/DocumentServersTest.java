package nl.peildatum.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The servers that the document of the API names")
class DocumentServersTest {
  private static List<String> servers(Map<String, Object> document) {
    var named = new ArrayList<String>();
    named.addAll(urls(document));
    var paths = JsonTrees.object(document, "paths");
    paths.keySet().forEach(path -> named.addAll(urls(JsonTrees.object(paths, path))));
    return named.stream().distinct().sorted().toList();
  }

  private static List<String> urls(Map<String, Object> of) {
    return JsonTrees.list(of, "servers").stream()
        .map(server -> server instanceof Map<?, ?> one ? String.valueOf(one.get("url")) : "")
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://policy.example", "https://policy.example/"})
  @DisplayName("are the public address, where that has https")
  void https(String publicUrl) {
    assertThat(servers(OpenApiDocument.describedAt(publicUrl)))
        .containsExactly("https://policy.example", "https://policy.example/v1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://policy.example:8080"})
  @DisplayName("are relative to the document, where no address with https is configured")
  void relative(String publicUrl) {
    assertThat(servers(OpenApiDocument.describedAt(publicUrl))).containsExactly("/", "/v1");
  }

  @Test
  @DisplayName("leave the giving of tokens to an authorization server that is configured")
  void issuer() {
    var document = OpenApiDocument.describedAt("", "https://login.example/realm/");
    var text = document.toString();
    assertThat(text)
        .contains("type=openIdConnect")
        .contains("openIdConnectUrl=https://login.example/realm/.well-known/openid-configuration")
        .doesNotContain("/oauth2/", "tokenUrl", "TokenQuestion={", "KeySet={");
    assertThat(OpenApiDocument.describedAt("", "")).isEqualTo(OpenApiDocument.described());
  }

  @Test
  @DisplayName("are all that differs between the two")
  void nothingElse() {
    var https = OpenApiDocument.describedAt("https://policy.example");
    var relative = OpenApiDocument.described();
    assertThat(https.keySet()).containsExactlyElementsOf(relative.keySet());
    relative.forEach(
        (member, value) -> {
          if (!List.of("servers", "paths").contains(member)) {
            assertThat(https.get(member)).as(member).isEqualTo(value);
          }
        });
  }
}
