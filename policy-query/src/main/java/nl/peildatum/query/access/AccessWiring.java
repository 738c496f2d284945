package nl.peildatum.query.access;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Of a query node alone: what is recorded is read by everyone, but a token that is not valid is
 * turned away, as it is where both services share one port.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class AccessWiring {

  @Bean
  SecurityFilterChain everyoneReads(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .oauth2ResourceServer(
            server -> server.jwt(jwt -> {}).authenticationEntryPoint(new InvalidTokenProblems()))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  /**
   * @param issuer the organisation's own authorization server; none: the demonstration's, whose key
   *     lies in the data folder that the nodes of one machine share
   */
  @Bean
  JwtDecoder tokens(
      @Value("${peildatum.oidc.issuer:}") String issuer,
      @Value("${peildatum.oidc.audience:peildatum}") String audience,
      @Value("${peildatum.data:}") String data) {
    return issuer.isBlank()
        ? new DemoTokens(Path.of(data), audience)
        : IssuedTokens.by(issuer, audience);
  }
}
