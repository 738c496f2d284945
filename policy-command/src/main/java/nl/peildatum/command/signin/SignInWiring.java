package nl.peildatum.command.signin;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.peildatum.command.security.AccessRulesWiring;
import nl.peildatum.command.security.ReturnAddress;
import nl.peildatum.problem.Problem;
import nl.peildatum.ratelimit.RateLimits;
import nl.peildatum.settings.PublicUrl;
import nl.peildatum.web.ProblemPages;
import nl.peildatum.web.ProblemReply;
import nl.peildatum.wording.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.client.RestClient;

/**
 * The sign-in of people to the workbench, at every address below {@code /beheer}. Programs send a
 * token to the API instead, and no session counts there.
 */
@Configuration(proxyBeanMethods = false)
@Import(SignedOutEndpoint.class)
public class SignInWiring {
  private static final String[] WORKBENCH = {"/beheer", "/beheer/**"};
  private static final String SIGN_OUT = "/beheer/uitloggen";
  private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(3);
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

  /**
   * The settings of the organisation's authorization server.
   *
   * @param id of the client; blank = nobody signs in here
   * @param secret of the client; blank = it has a key
   * @param key file of the private key; blank = the client has a secret
   */
  record Issuer(String issuer, String id, String secret, String key, List<String> scopes) {
    boolean isDemonstration() {
      return issuer.isBlank();
    }

    boolean isWithoutSignIn() {
      return !isDemonstration() && id.isBlank();
    }
  }

  @Bean
  Issuer signInIssuer(
      @Value("${peildatum.oidc.issuer:}") String issuer,
      @Value("${peildatum.oidc.client-id:}") String id,
      @Value("${peildatum.oidc.client-secret:}") String secret,
      @Value("${peildatum.oidc.client-key:}") String key,
      @Value("${peildatum.oidc.scopes:openid policy:draft policy:approve audit:read}")
          String scopes) {
    return new Issuer(issuer, id, secret, key, List.of(scopes.trim().split("\\s+")));
  }

  @Bean
  SignInClient signInClient(
      Issuer issuer, Environment environment, @Value("${peildatum.public-url:}") String publicUrl) {
    var end =
        (publicUrl.isBlank() ? "{baseUrl}" : PublicUrl.withoutSlash(publicUrl)) + SignInClient.ENDS;
    return issuer.isDemonstration()
        ? new DemoSignInClient(environment, end)
        : new OwnSignInClient(
            new OwnSignInClient.Settings(
                issuer.issuer(), issuer.id(), issuer.secret(), end, issuer.scopes()));
  }

  @Bean
  SignOutElsewhere signOutElsewhere(SignInClient client) {
    return client instanceof OwnSignInClient own
        ? SignOutElsewhere.of(own)
        : SignOutElsewhere.NOWHERE;
  }

  @Bean
  ServletContextInitializer sessionSettings(
      @Value("${peildatum.public-url:}") String publicUrl,
      @Value("${peildatum.session.waiting:5000}") int waiting,
      @Value("${server.ssl.enabled:true}") boolean encrypted,
      @Value("${server.ssl.bundle:${server.ssl.certificate:${server.ssl.key-store:}}}")
          String certificate) {
    return new SessionSettings(
        publicUrl.startsWith("https:") || (encrypted && !certificate.isBlank()), waiting);
  }

  @Bean
  @Order(2)
  SecurityFilterChain workbenchAccess(
      HttpSecurity http,
      Issuer issuer,
      SignInClient client,
      JwtDecoder accessTokens,
      RateLimits limits,
      ObjectProvider<ProblemPages> pages,
      ObjectProvider<EndedSessionForms> forms,
      @Value("${peildatum.session.idle:30m}") Duration idle,
      @Value("${peildatum.session.longest:8h}") Duration longest) {
    var problemPages = pages.getIfAvailable(() -> ProblemPages.NONE);
    http.securityMatcher(WORKBENCH)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable);
    if (issuer.isWithoutSignIn()) {
      return withoutSignIn(http, problemPages);
    }
    limits
        .forSigningIn(
            request -> request.getRequestURI().startsWith(SignInClient.BEGINS), problemPages)
        .ifPresent(limit -> http.addFilterBefore(limit, SecurityContextHolderFilter.class));
    var asked = new ReturnAddress(SignInWiring.class.getName() + ".asked", "/beheer");
    var problems =
        new SignInProblems(
            asked,
            problemPages,
            new WithoutRightPage(),
            () -> forms.getIfAvailable(() -> EndedSessionForms.NONE));
    var stored = new NothingStored();
    return http.addFilterBefore(new SessionFilter(longest), SecurityContextHolderFilter.class)
        .authorizeHttpRequests(
            requests -> {
              requests
                  .requestMatchers(
                      SignInClient.BEGINS, SignInClient.ENDS, SignedOutEndpoint.ADDRESS)
                  .permitAll();
              AccessRulesWiring.ofWorkbench(requests);
            })
        .oauth2Login(
            login ->
                login
                    .loginPage(SignInClient.BEGINS)
                    .clientRegistrationRepository(client)
                    .authorizedClientRepository(stored)
                    .oidcSessionRegistry(stored)
                    .authorizationEndpoint(
                        begin -> begin.authorizationRequestResolver(new SignInRequests(client)))
                    .redirectionEndpoint(end -> end.baseUri(SignInClient.ENDS))
                    .tokenEndpoint(token -> token.accessTokenResponseClient(tokens(issuer)))
                    .userInfoEndpoint(
                        person -> person.oidcUserService(new PersonOfTokens(accessTokens)))
                    .successHandler(
                        (request, response, person) -> {
                          SessionFilter.signedIn(request.getSession(), idle);
                          response.sendRedirect(asked.take(request).orElse("/beheer"));
                        })
                    .failureHandler(problems)
                    .addObjectPostProcessor(failuresOfTheBeginning(problems)))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .logout(
            out ->
                out.logoutUrl(SIGN_OUT)
                    .logoutSuccessHandler(
                        (request, response, person) ->
                            response.sendRedirect(SignedOutEndpoint.ADDRESS)))
        .build();
  }

  private static SecurityFilterChain withoutSignIn(HttpSecurity http, ProblemPages pages) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
        .exceptionHandling(
            refused ->
                refused.authenticationEntryPoint(
                    (request, response, reason) ->
                        ProblemReply.write(
                            request,
                            response,
                            Problem.of(
                                "sign-in-not-configured", Wording.of("sign-in-not-configured")),
                            pages)))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>
      failuresOfTheBeginning(SignInProblems problems) {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(problems);
        return filter;
      }
    };
  }

  private static RestClientAuthorizationCodeTokenResponseClient tokens(Issuer issuer) {
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    var factory =
        new JdkClientHttpRequestFactory(
            java.net.http.HttpClient.newBuilder().connectTimeout(LONGEST_CONNECTING).build());
    factory.setReadTimeout(LONGEST_ANSWER);
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(factory)
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    if (!issuer.key().isBlank()) {
      var key = ClientKey.in(Path.of(issuer.key()));
      var assertion =
          new NimbusJwtClientAuthenticationParametersConverter<OAuth2AuthorizationCodeGrantRequest>(
              registration -> key);
      tokens.addParametersConverter(request -> requireNonNull(assertion.convert(request)));
    }
    return tokens;
  }
}
