package nl.peildatum.deploy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the person who starts it asked for: where the state lives, where it listens, and whether the
 * letter is loaded.
 */
record StartOptions(Path data, String host, int port, boolean empty, boolean once) {
  private static final int DEFAULT_PORT = 8080;

  static StartOptions of(List<String> arguments) {
    var options = new StartOptions(home(), "127.0.0.1", DEFAULT_PORT, false, false);
    var rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      options = options.with(rest.remove(), rest);
    }
    return options;
  }

  /** The address that is shown and asked; one that listens everywhere is asked on loopback. */
  String url(int listening) {
    return "http://" + host + ":" + listening;
  }

  boolean loopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      throw new WrongOption("--host " + host + " is not an address of this machine");
    }
  }

  private StartOptions with(String name, Deque<String> rest) {
    return switch (name) {
      case "--data" ->
          new StartOptions(Path.of(value(name, rest)).toAbsolutePath(), host, port, empty, once);
      case "--host" -> new StartOptions(data, value(name, rest), port, empty, once);
      case "--port" -> new StartOptions(data, host, portOf(value(name, rest)), empty, once);
      case "--empty" -> new StartOptions(data, host, port, true, once);
      case "--once" -> new StartOptions(data, host, port, empty, true);
      default -> throw new WrongOption("Unknown option " + name + "; see deploy/peildatum --help");
    };
  }

  private static String value(String name, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new WrongOption(name + " needs a value; see deploy/peildatum --help");
    }
    return rest.remove();
  }

  private static int portOf(String text) {
    try {
      var port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // said below, with every other thing that is no port
    }
    throw new WrongOption(
        "--port " + text + " is not a port: a number from 0 (any free one) to 65535");
  }

  private static Path home() {
    var home = System.getenv("HOME");
    return Path.of(home == null ? System.getProperty("user.home") : home, ".peildatum");
  }
}
