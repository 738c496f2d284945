package nl.peildatum.command.access;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may do what: what is recorded is read by everyone, and recorded by whom a token allows it.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({DemoIssuer.class, OwnIssuer.class})
public class AccessWiring {
  private static final String RECORD = "SCOPE_policy:record";

  @Bean
  @Order(2)
  SecurityFilterChain policyAccess(HttpSecurity http) {
    var refusals = new AccessProblems();
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.POST, "/v1/countries/*/decisions")
                    .access(hasAuthority(RECORD))
                    .anyRequest()
                    .permitAll())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> {})
                    .authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  FilterRegistrationBean<StandingHeaders> commandHeaders() {
    var registration = new FilterRegistrationBean<>(new StandingHeaders());
    registration.setName("commandHeaders");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  /** No error page inside the application: what nobody answers, the valve does. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> commandContainerProblems() {
    return factory -> {
      factory.setProtocol(PunctualHttp.class.getName());
      factory.addContextCustomizers(
          context -> {
            for (var page : context.findErrorPages()) {
              context.removeErrorPage(page);
            }
            ((StandardHost) context.getParent())
                .setErrorReportValveClass(ProblemValve.class.getName());
          });
    };
  }
}
