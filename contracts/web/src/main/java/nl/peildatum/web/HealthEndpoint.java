package nl.peildatum.web;

import java.net.InetAddress;
import java.util.List;
import nl.peildatum.health.Health;
import nl.peildatum.health.HealthServer;
import nl.peildatum.health.HealthSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The health endpoint of a process: of one service that runs alone, or of both together. */
@RestController
public final class HealthEndpoint implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(HealthEndpoint.class);

  private final Health health;
  private final @Nullable HealthServer ownPort;

  /**
   * @param address the address on which requests are answered; null = every address of this machine
   * @param port a further port for the health, served by its own threads; -1 = none
   */
  HealthEndpoint(
      List<HealthSource> sources,
      @Value("${server.address:#{null}}") @Nullable InetAddress address,
      @Value("${peildatum.health.port:-1}") int port) {
    health = new Health(sources);
    ownPort = port < 0 ? null : HealthServer.start(address, port, health, LOG::info);
  }

  @GetMapping("/health/live")
  ResponseEntity<byte[]> live() {
    return entity(health.live());
  }

  @GetMapping("/health/ready")
  ResponseEntity<byte[]> ready() {
    return entity(health.ready());
  }

  private static ResponseEntity<byte[]> entity(Health.Reply reply) {
    return ResponseEntity.status(reply.status())
        .header("Cache-Control", "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(reply.body());
  }

  @Override
  public void destroy() {
    if (ownPort != null) {
      ownPort.close();
    }
  }
}
