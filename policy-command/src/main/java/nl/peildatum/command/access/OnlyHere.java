package nl.peildatum.command.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Keeps the demonstration's clients on this machine. */
final class OnlyHere {
  private OnlyHere() {}

  static void require(String address) {
    if (!isLoopback(address)) {
      throw new DemoClientsOnTheNetwork(address);
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
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
