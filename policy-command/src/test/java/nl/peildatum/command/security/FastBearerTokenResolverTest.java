package nl.peildatum.command.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

@DisplayName("The token of a request")
class FastBearerTokenResolverTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer abc.DEF-1_2~3+4/5",
        "Bearer a==",
        "Bearer ",
        "Bearer =",
        "Bearer a=b",
        "Bearer a b",
        "Bearer \u00e9",
        "bearer abc",
        "Bearer  abc",
        "Bearer abc ",
        "Bearerabc",
        "Basic abc",
        ""
      })
  @DisplayName("is the one that Spring's own reading finds, or refused as by it")
  void asSpring(String header) {
    assertThat(found(new FastBearerTokenResolver(), header))
        .isEqualTo(found(new DefaultBearerTokenResolver(), header));
  }

  private static String found(BearerTokenResolver reading, String header) {
    var request = new MockHttpServletRequest();
    request.addHeader("Authorization", header);
    try {
      return String.valueOf(reading.resolve(request));
    } catch (AuthenticationException refused) {
      return refused.toString();
    }
  }
}
