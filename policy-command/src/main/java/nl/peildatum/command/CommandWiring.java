package nl.peildatum.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.peildatum.codec.CloudEvent;
import nl.peildatum.command.draft.AuditTrail;
import nl.peildatum.command.draft.DraftLimits;
import nl.peildatum.command.draft.Drafts;
import nl.peildatum.command.draft.http.ApprovalEndpoint;
import nl.peildatum.command.draft.http.AuditEndpoint;
import nl.peildatum.command.draft.http.DraftsEndpoint;
import nl.peildatum.command.http.CommandProblems;
import nl.peildatum.command.http.DecisionsEndpoint;
import nl.peildatum.command.http.PreviewWork;
import nl.peildatum.command.log.LogSettings;
import nl.peildatum.command.relay.Relay;
import nl.peildatum.command.relay.check.RecordCheckEndpoint;
import nl.peildatum.command.relay.check.StoreAndTopicCheck;
import nl.peildatum.command.security.CommandSecurityWiring;
import nl.peildatum.command.signin.SignInWiring;
import nl.peildatum.command.topic.RelaySettings;
import nl.peildatum.command.unfinished.UnfinishedForms;
import nl.peildatum.command.workbench.WorkbenchWiring;
import nl.peildatum.health.HealthSource;
import nl.peildatum.integrity.IntegrityCheck;
import nl.peildatum.time.LawDay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** All beans of the command side, listed one by one. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:/nl/peildatum/web.properties")
@Import({
  CommandSecurityWiring.class,
  SignInWiring.class,
  WorkbenchWiring.class,
  DecisionsEndpoint.class,
  DraftsEndpoint.class,
  ApprovalEndpoint.class,
  AuditEndpoint.class,
  CommandProblems.class
})
public class CommandWiring {
  private static final Logger LOG = LoggerFactory.getLogger(CommandWiring.class);

  @Bean
  StoreAddress storeAddress(@Value("${peildatum.eventstore.url}") String url) {
    return new StoreAddress(url);
  }

  @Bean
  RelaySettings relaySettings(
      @Value("${peildatum.kafka.bootstrap-servers}") String servers,
      @Value("${peildatum.oin:00000000000000000000}") String oin,
      @Value("${peildatum.node:}") String node,
      @Value("${peildatum.relay.claim-timeout:5s}") Duration claimTimeout,
      @Value("${peildatum.relay.fetch-delay:20ms}") Duration fetchDelay,
      @Value("${peildatum.topic.partitions:1}") int partitions,
      @Value("${peildatum.topic.replication:1}") short replication) {
    return new RelaySettings(
        CloudEvent.source(oin),
        node.isBlank() ? nameOfThisMachine() : node,
        claimTimeout,
        fetchDelay,
        partitions,
        replication,
        Map.of("bootstrap.servers", servers));
  }

  private static String nameOfThisMachine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "peildatum";
    }
  }

  @Bean
  DecisionRules rules() {
    return new RuleBookRules(() -> LawDay.of(Instant.now()));
  }

  @Bean
  CommandNode commandNode(
      StoreAddress address,
      DecisionRules rules,
      Relay relay,
      @Value("${peildatum.recording.pace:2500}") int pace) {
    return new CommandNode(address, rules, pace, relay::wake);
  }

  @Bean
  PreviewWork previewWork() {
    return new PreviewWork();
  }

  @Bean
  Decisions decisions(CommandNode node) {
    return node.decisions();
  }

  @Bean
  LogSettings logSettings(
      @Value("${peildatum.checkpoint.keys:}") String keys,
      @Value("${peildatum.checkpoint.retired-keys:}") String retired,
      @Value("${peildatum.checkpoint.origin:}") String origin,
      @Value("${peildatum.witnesses:}") String witnesses) {
    return LogSettings.of(keys, retired, origin, witnesses);
  }

  @Bean
  Relay relay(StoreAddress address, RelaySettings settings, LogSettings log) {
    return new Relay(address.forRelaying(), settings, log);
  }

  @Bean
  Drafts drafts(
      CommandNode node, @Value("${peildatum.drafts.lifetime:90d}") Duration withoutRevision) {
    var limits = DraftLimits.of(withoutRevision);
    return new Drafts(node.decisions(), node.store(), node.transactions(), limits);
  }

  @Bean
  UnfinishedForms unfinishedForms(
      CommandNode node, @Value("${peildatum.drafts.lifetime:90d}") Duration lifetime) {
    return new UnfinishedForms(node.store(), node.transactions(), lifetime);
  }

  @Bean
  AuditTrail auditTrail(CommandNode node) {
    return new AuditTrail(node.store(), node.transactions());
  }

  @Bean
  RelayLifecycle relayTurn(Relay relay, CommandNode node) {
    return new RelayLifecycle(relay, node);
  }

  @Bean
  StoreProbe storeProbe(StoreAddress address, CommandNode migrated) {
    return new StoreProbe(address);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  IntegrityCheck recordCheck(
      StoreAddress address,
      RelaySettings settings,
      CommandNode migrated,
      @Value("${peildatum.integrity.delay:10s}") Duration delay,
      @Value("${peildatum.integrity.interval:24h}") Duration interval) {
    return new IntegrityCheck(
        "store and topic",
        new StoreAndTopicCheck(address.forChecking(), settings),
        delay,
        interval,
        Instant::now,
        LOG::info,
        LOG::error);
  }

  @Bean
  RecordCheckEndpoint recordCheckEndpoint(@Qualifier("recordCheck") IntegrityCheck check) {
    return new RecordCheckEndpoint(check);
  }

  @Bean
  HealthSource commandHealth(
      Relay relay,
      StoreProbe probe,
      @Qualifier("recordCheck") IntegrityCheck check,
      @Value("${peildatum.health.watermark-limit:10s}") Duration longestSilence) {
    return new CommandHealth(relay, probe, check, longestSilence);
  }
}
