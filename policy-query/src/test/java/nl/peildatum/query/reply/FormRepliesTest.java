package nl.peildatum.query.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayName("the form of an answer")
class FormRepliesTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "*/*; JSON",
        "application/json; JSON",
        "text/csv; CSV",
        "text/*; CSV",
        "text/csv#charset=utf-8; CSV",
        "application/x-ndjson; NDJSON",
        "application/*; JSON",
        "text/csv, application/json; JSON",
        "text/csv, application/json#q=0.9; CSV",
        "text/csv#q=0.5, application/x-ndjson#q=0.501; NDJSON",
        "application/json#q=0, */*; NDJSON",
        "application/*#q=0, */*; CSV",
        "text/csv#q=0.1, */*#q=0; CSV",
        "image/png, text/csv#q=0.001; CSV",
        "text/html, */*#q=0.1; JSON",
        "text/csv#q=0.2, text/*#q=0.9, application/json#q=0.3; JSON"
      })
  @DisplayName("is the one that weighs most, and of equals the first offered")
  void chosen(String accept, ReplyForm form) {
    assertThat(chosen(accept.replace('#', ';'))).isEqualTo(form);
  }

  @Test
  @DisplayName("is JSON for whoever says nothing, and may be asked for in more than one header")
  void headers() {
    assertThat(chosen(new String[0])).isEqualTo(ReplyForm.JSON);
    assertThat(chosen("")).isEqualTo(ReplyForm.JSON);
    assertThat(chosen("image/png", "text/csv")).isEqualTo(ReplyForm.CSV);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"image/png", "nonsense", "text/csv;q=0", "*/*;q=0", "text/csv;q=2", "text/plain"})
  @DisplayName("is refused, and those there are are named, where none is accepted")
  void refused(String accept) {
    assertThatThrownBy(() -> chosen(accept))
        .isInstanceOf(Refused.class)
        .hasMessage("This answer exists as application/json, application/x-ndjson, text/csv only.");
  }

  private static ReplyForm chosen(String... accept) {
    var request = new MockHttpServletRequest();
    Stream.of(accept).forEach(value -> request.addHeader("Accept", value));
    return FormReplies.chosen(request, ReplyForm.JSON, ReplyForm.NDJSON, ReplyForm.CSV);
  }
}
