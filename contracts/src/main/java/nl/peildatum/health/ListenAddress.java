package nl.peildatum.health;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** An address of this machine that a server is to listen on, checked before anything is started. */
public final class ListenAddress {
  private static final int HIGHEST_PORT = 65_535;

  private final InetAddress address;

  private ListenAddress(InetAddress address) {
    this.address = address;
  }

  /** Thrown for a setting that cannot be used; the message gives the reason in one line. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  /**
   * The address in a setting. An empty text would mean every address of this machine, so it is
   * refused.
   *
   * @param setting name of the setting that holds the text
   */
  public static ListenAddress of(String setting, String text) {
    if (text.isBlank()) {
      throw new Unusable(
          setting
              + " is empty, which would mean every address of this machine. Name the address to"
              + " listen on, such as 127.0.0.1.");
    }
    try {
      return new ListenAddress(InetAddress.getByName(text));
    } catch (UnknownHostException unknown) {
      throw new Unusable(setting + ": " + text + " is no address of this machine.");
    }
  }

  /**
   * Refuses a port of this address that is taken.
   *
   * @param setting name of the setting that holds the port
   * @param port in digits; 0 = any free port, -1 = no port
   */
  public void requireFree(String setting, String port) {
    var number = number(setting, port);
    if (number < 1) {
      return;
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, number));
    } catch (IOException taken) {
      throw new Unusable(
          "Port %d of %s is taken. Choose another in %s (0: any free one)."
              .formatted(number, address.getHostAddress(), setting));
    }
  }

  private static int number(String setting, String port) {
    try {
      var number = Integer.parseInt(port);
      if (number >= -1 && number <= HIGHEST_PORT) {
        return number;
      }
    } catch (NumberFormatException none) {
      // refused below, with every other text that is no port
    }
    throw new Unusable(
        setting + ": " + port + " is no port, a number from 0 (any free one) to 65535.");
  }
}
