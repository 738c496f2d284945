package nl.peildatum.query.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayName("the question that the servlet filter answers")
class PlainQuestionTest {
  private static final String GAO = "/v1/countries/ml/areas/gao/policy";

  @ParameterizedTest
  @CsvSource({
    "/v1/countries/ml/areas/gao/policy, ml, gao",
    "/v1/countries/ML/areas/ML-7/policy, ML, ML-7",
    "/v1/countries/xx/areas/policy/policy, xx, policy",
    "/v1/countries/areas/areas/areas/policy, areas, areas"
  })
  @DisplayName("is open to a question about one area that can be read in one way only")
  void open(String path, String country, String area) {
    assertThat(PlainQuestion.of(get(path))).contains(new PlainQuestion(country, area));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/countries/ml/policy",
        "/v1/countries/ml/areas/policy",
        "/v1/countries/ml/areas//policy",
        "/v1/countries//areas/gao/policy",
        "/v1/countries/ml/areas/gao/policy/",
        "/v1/countries/ml/areas/gao/policy;v=1",
        "/v1/countries/ml;v=1/areas/gao/policy",
        "/v1/countries/ml/areas/ga%6f/policy",
        "/v1/countries/ml/areas/../policy",
        "/v1/countries/ml/areas/gao/x/policy",
        "/v1/countries/ml/areas/m\u00e9naka/policy",
        "/v1//countries/ml/areas/gao/policy",
        "/x/v1/countries/ml/areas/gao/policy",
        "/v1/countries/ml/timeline",
        "/v1/countries/policy",
        "/v1/countries/ml/areas/gao/timeline"
      })
  @DisplayName("is closed to every other address")
  void otherAddresses(String path) {
    assertThat(PlainQuestion.of(get(path))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "POST", "OPTIONS", "get"})
  @DisplayName("is closed to every other method")
  void otherMethods(String method) {
    assertThat(PlainQuestion.of(new MockHttpServletRequest(method, GAO))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, Bearer x",
    "authorization, Basic x",
    "if-match, *",
    "If-Modified-Since, x",
    "If-Unmodified-Since, x",
    "X-Anything, \u0085",
    "X-Anything, \u00e9"
  })
  @DisplayName(
      "is closed to a client that shows a token, has a condition, or sends what is no plain text")
  void otherHeaders(String name, String value) {
    var request = get(GAO);
    request.addHeader(name, value);
    assertThat(PlainQuestion.of(request)).isEmpty();
  }

  @Test
  @DisplayName("is open whatever else a client says about itself")
  void harmlessHeaders() {
    var request = get(GAO);
    request.addHeader("Accept", "text/html");
    request.addHeader("Cookie", "a=b");
    request.addHeader("Origin", "https://example.org");
    request.addHeader("If-None-Match", "*");
    assertThat(PlainQuestion.of(request)).isPresent();
  }

  private static MockHttpServletRequest get(String path) {
    return new MockHttpServletRequest("GET", path);
  }
}
