package nl.peildatum.web;

import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.HttpFirewall;

/** What every response carries, and what the container itself replies. */
@Configuration(proxyBeanMethods = false)
public class WebWiring {
  @Bean
  FilterRegistrationBean<StandingHeaders> standingHeaders() {
    var registration = new FilterRegistrationBean<>(new StandingHeaders());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  /** Takes the place of the framework's error page, which nobody should find. */
  @Bean
  ErrorController noErrorPage() {
    return new ErrorController() {};
  }

  /** In the place of the framework's own. */
  @Bean
  HttpFirewall placeNamesFirewall() {
    return new PlaceNamesFirewall();
  }

  /** The container leaves encoded slashes as they are; {@link PlaceNamesFirewall} judges them. */
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

  /** No error page inside the application: what nobody answers, the valve does. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems() {
    return factory -> {
      factory.setProtocol(DeadlineHttp11Protocol.class.getName());
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
