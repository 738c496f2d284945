package nl.peildatum.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("What the document says about who may ask")
class RuleTest {
  private static List<Operation> operations(String method, String path, String security) {
    return Operation.of(
        JsonMapper.shared()
            .readTree(
                """
                {"servers": [{"url": "/v1"}],
                 "paths": {"%s": {"%s": {"operationId": "sample" %s}}}}
                """
                    .formatted(path, method, security)),
        Scopes.ALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "get    | /secrets   | `` | sample is open, and not among the open addresses",
        "get    | /audit     | `` | sample is open, and not among the open addresses",
        "get    | /secrets   | `, \"security\": []` | sample is open, and not among the open"
            + " addresses",
        "get    | /secrets   | `, \"security\": [{}, {\"token\": [\"audit:read\"]}]` | sample is"
            + " open, and not among the open addresses",
        "post   | /countries | `` | sample is open, and not among the open addresses",
        "put    | /impact    | `` | sample is open, and not among the open addresses",
        "get    | /secrets   | `, \"security\": [{\"token\": [\"audit:write\"]}]` | sample names a"
            + " scope that nobody can have: [audit:write]",
        "get    | /secrets   | `, \"security\": [{\"token\": []}]` | sample names no scope",
        "get    | /secrets   | `, \"security\": [{\"key\": []}]` | sample names no scope"
      })
  @DisplayName("an operation without a rule is not passed over")
  void withoutRule(String method, String path, String security, String told) {
    assertThatThrownBy(() -> operations(method, path, security))
        .isInstanceOf(Rule.NotSaid.class)
        .hasMessage(told);
  }

  @Test
  @DisplayName("an operation is open, or one of its scopes is enough")
  void withRule() {
    assertThat(operations("get", "/countries", "").getFirst().rule().open()).isTrue();
    var closed = ", \"security\": [{\"token\": [\"audit:read\"]}, {\"token\": [\"policy:draft\"]}]";
    var rule = operations("get", "/secrets", closed).getFirst().rule();
    assertThat(rule.open()).isFalse();
    assertThat(rule.scopes()).containsExactly("audit:read", "policy:draft");
  }
}
