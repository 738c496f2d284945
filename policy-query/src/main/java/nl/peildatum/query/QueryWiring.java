package nl.peildatum.query;

import java.time.Clock;
import java.time.Duration;
import nl.peildatum.codec.CloudEvent;
import nl.peildatum.health.HealthSource;
import nl.peildatum.query.feed.Feeds;
import nl.peildatum.query.intake.CheckpointIntake;
import nl.peildatum.query.intake.EventDocuments;
import nl.peildatum.query.intake.Intake;
import nl.peildatum.query.intake.IntakeSettings;
import nl.peildatum.query.log.LogKeys;
import nl.peildatum.query.log.PolicyLog;
import nl.peildatum.query.parameters.QueryClock;
import nl.peildatum.query.publish.PublishSettings;
import nl.peildatum.query.publish.Publisher;
import nl.peildatum.query.view.PolicyView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** All beans of the query side, listed one by one. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:/nl/peildatum/web.properties")
@Import(EndpointsWiring.class)
public class QueryWiring {

  @Bean
  QueryClock queryClock() {
    return new QueryClock(Clock.systemUTC());
  }

  @Bean
  EventDocuments eventDocuments(@Value("${peildatum.mongodb.uri}") String uri) {
    return EventDocuments.open(uri);
  }

  @Bean
  PolicyView policyView() {
    return new PolicyView();
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Intake intake(
      @Value("${peildatum.kafka.bootstrap-servers}") String bootstrapServers,
      EventDocuments documents,
      PolicyView view,
      PolicyLog log) {
    return new Intake(IntakeSettings.at(bootstrapServers), documents, view, log);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  CheckpointIntake checkpointIntake(
      @Value("${peildatum.kafka.bootstrap-servers}") String bootstrapServers,
      LogKeys keys,
      PolicyLog log) {
    return new CheckpointIntake(IntakeSettings.at(bootstrapServers), keys, log);
  }

  @Bean(destroyMethod = "close")
  Feeds feeds(PolicyView view) {
    return new Feeds(view);
  }

  @Bean
  PublishSettings publishSettings(
      @Value("${peildatum.kafka.bootstrap-servers}") String bootstrapServers,
      @Value("${peildatum.oin:00000000000000000000}") String oin,
      @Value("${peildatum.topic.partitions:1}") int partitions,
      @Value("${peildatum.topic.replication:1}") short replication,
      @Value("${peildatum.answer-changes.silence:6s}") Duration silence) {
    return PublishSettings.at(
        bootstrapServers, CloudEvent.source(oin), partitions, replication, silence);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Publisher publisher(PublishSettings settings, PolicyView view, Feeds feeds) {
    return new Publisher(settings, view, feeds);
  }

  @Bean
  HealthSource queryHealth(
      PolicyView view,
      Intake intake,
      Feeds feeds,
      Publisher publisher,
      PolicyLog log,
      CheckpointIntake checkpoints,
      QueryClock clock,
      @Value("${peildatum.health.recorded-through-limit:0s}") Duration oldest) {
    var publishing =
        new QueryHealth.Publishing(
            publisher::health, publisher::state, publisher::warnings, publisher.foreign());
    return new QueryHealth(
        view, intake, feeds, publishing, new LogHealth(log, checkpoints), clock, oldest);
  }
}
