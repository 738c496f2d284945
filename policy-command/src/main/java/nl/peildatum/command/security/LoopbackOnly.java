package nl.peildatum.command.security;

import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;

/**
 * Keeps the demonstration's clients on this machine: refuses a connector that other machines can
 * reach.
 */
final class LoopbackOnly implements TomcatConnectorCustomizer {
  @Override
  public void customize(Connector connector) {
    require(
        connector.getProtocolHandler() instanceof AbstractProtocol<?> tcp
            ? tcp.getAddress()
            : null);
  }

  /**
   * @param bound the address that the connector listens on; null = every address of this machine
   */
  static void require(@Nullable InetAddress bound) {
    if (bound == null || !bound.isLoopbackAddress()) {
      throw new DemoClientsOnTheNetwork(bound == null ? "every address" : bound.getHostAddress());
    }
  }

  static final class DemoClientsOnTheNetwork extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DemoClientsOnTheNetwork(String address) {
      super(
          "Everyone knows the secret of the demonstration's clients, so they serve loopback only,"
              + " not "
              + address
              + ". Name your own authorization server in PEILDATUM_OIDC_ISSUER.");
    }
  }
}
