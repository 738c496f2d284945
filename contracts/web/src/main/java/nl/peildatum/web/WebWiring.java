package nl.peildatum.web;

import nl.peildatum.openapi.YamlFile;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.HttpFirewall;

/** Wires the headers of every response and the responses of the container itself. */
@Configuration(proxyBeanMethods = false)
public class WebWiring {
  /** More than the head of a request can name. */
  private static final int MOST_LANGUAGES = 8_192;

  @Bean
  FilterRegistrationBean<EntryFilter> entryFilter() {
    var registration = new FilterRegistrationBean<>(new EntryFilter());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  @Bean
  FilterRegistrationBean<DeprecationFilter> deprecationFilter() {
    var registration =
        new FilterRegistrationBean<>(new DeprecationFilter(() -> YamlFile.read("/openapi.yaml")));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
    return registration;
  }

  /** Only where reads need a token. */
  @Bean
  @ConditionalOnProperty(name = ReadAccessWiring.READS, havingValue = ReadAccessWiring.BY_TOKEN)
  FilterRegistrationBean<PrivateCachingFilter> privateCachingFilter() {
    var registration = new FilterRegistrationBean<>(new PrivateCachingFilter());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
    return registration;
  }

  /** Replaces the error page of the framework, so that it has no address. */
  @Bean
  ErrorController noErrorPage() {
    return new ErrorController() {};
  }

  /** Replaces the firewall of the framework. */
  @Bean
  HttpFirewall placeNamesFirewall() {
    return new PlaceNamesFirewall();
  }

  /**
   * Makes the container leave encoded slashes as they are; {@link PlaceNamesFirewall} checks them.
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> {
              connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
              connector.setEncodedReverseSolidusHandling(
                  EncodedSolidusHandling.PASS_THROUGH.getValue());
            });
  }

  /**
   * Makes the container read a header {@code Accept-Language} of any length; by default it fails a
   * request whose client names more than ten languages.
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> manyLanguages() {
    return factory ->
        factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MOST_LANGUAGES));
  }

  /** Tells browsers to use HTTPS alone where the public address has it. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> httpsOutside(
      @Value("${peildatum.public-url:}") String publicUrl) {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> {
              if (publicUrl.startsWith("https:")
                  && connector.getProtocolHandler() instanceof DeadlineHttp11Protocol http) {
                http.markReachedOverHttps();
              }
            });
  }

  /**
   * Removes the error page of the application; {@link ProblemValve} answers requests that no
   * endpoint answers.
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems(
      ObjectProvider<ProblemPages> pages) {
    return factory -> {
      var valve = new ProblemValve(pages.getIfAvailable(() -> ProblemPages.NONE));
      factory.setProtocol(DeadlineHttp11Protocol.class.getName());
      factory.addContextCustomizers(
          context -> {
            for (var page : context.findErrorPages()) {
              context.removeErrorPage(page);
            }
            var host = (StandardHost) context.getParent();
            // the host makes no valve of this class itself, because it has one already
            host.setErrorReportValveClass(ProblemValve.class.getName());
            host.getPipeline().addValve(valve);
          });
    };
  }
}
