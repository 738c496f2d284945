package nl.peildatum.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The headers of a response")
class HeaderFaultsTest {
  private static final String PATH = "/v1/countries";

  private static List<String> faults(String... names) {
    var headers =
        Stream.of(names).collect(Collectors.toMap(name -> name, name -> List.of("value")));
    return DescribedAnswers.faults(
        "GET", PATH, 200, HttpHeaders.of(headers, (name, value) -> true), "");
  }

  @Test
  @DisplayName("are each described, and each required one is there")
  void described() {
    assertThat(faults("API-Version", "etag", "Date", "Vary")).isEmpty();
    assertThat(faults("API-Version", "X-Powered-By", "Set-Cookie"))
        .containsExactly(
            "the header set-cookie is not described", "the header x-powered-by is not described");
    assertThat(faults("ETag")).containsExactly("the header API-Version is missing");
  }

  @Test
  @DisplayName("that many responses have are told once, in the description of the document")
  void toldOnce() {
    var info = JsonTrees.object(OpenApiDocument.described(), "info");
    assertThat(String.valueOf(info.get("description"))).contains(HeaderFaults.OF_ALL_RESPONSES);
  }
}
