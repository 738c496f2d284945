package nl.peildatum.deploy.honest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import nl.peildatum.deploy.embedded.EmbeddedMongo;
import nl.peildatum.deploy.fleet.Fleet;
import nl.peildatum.deploy.fleet.Ports;
import nl.peildatum.query.PolicyQuery;
import nl.peildatum.query.parameters.QueryClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One more query node of the fleet, in this process, on a machine whose clock is wrong. */
final class OtherClock implements AutoCloseable {
  private final EmbeddedMongo documents;
  private final ConfigurableApplicationContext node;
  private final String url;

  private OtherClock(EmbeddedMongo documents, ConfigurableApplicationContext node, String url) {
    this.documents = documents;
    this.node = node;
    this.url = url;
  }

  static OtherClock beside(Fleet fleet, Path fleetFolder, Duration wrongBy) {
    var documents = EmbeddedMongo.start(fleetFolder.resolve("documents-by-another-clock"));
    var port = Ports.next();
    var application = new SpringApplication(PolicyQuery.class, Wrong.class);
    application.setDefaultProperties(
        Map.of(
            "server.port",
            port,
            "server.address",
            "127.0.0.1",
            "spring.main.allow-bean-definition-overriding",
            true,
            "spring.main.banner-mode",
            "off",
            "logging.level.org.apache.kafka",
            "ERROR",
            "peildatum.kafka.bootstrap-servers",
            fleet.brokers().address(),
            "peildatum.mongodb.uri",
            documents.address(),
            "peildatum.data",
            fleetFolder.resolve("keys").toString(),
            "honest.clock",
            wrongBy));
    return new OtherClock(documents, application.run(), "http://127.0.0.1:" + port);
  }

  /** In the place of the clock that the node would have. */
  @Configuration(proxyBeanMethods = false)
  static class Wrong {
    @Bean
    QueryClock queryClock(@Value("${honest.clock}") Duration wrongBy) {
      return new QueryClock(Clock.offset(Clock.systemUTC(), wrongBy));
    }
  }

  String url() {
    return url;
  }

  @Override
  public void close() {
    node.close();
    documents.close();
  }
}
