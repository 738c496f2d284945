package nl.peildatum.deploy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code deploy/peildatum}.
 *
 * @param data the folder of all state
 * @param host the address on which the services listen
 * @param port the port on which they listen; 0 = any free one
 * @param once whether to stop after the example questions
 * @param empty whether to load nothing, not even the letter
 * @param demo countries of the demonstration to load besides the letter
 * @param publicUrl the address under which everyone reaches the pages; empty = not named
 */
record StartOptions(
    Path data,
    String host,
    int port,
    boolean empty,
    boolean once,
    List<String> demo,
    String publicUrl) {
  private static final int DEFAULT_PORT = 8080;
  private static final String ALL = "all";

  static StartOptions of(List<String> arguments) {
    var options =
        new StartOptions(defaultFolder(), "127.0.0.1", DEFAULT_PORT, false, false, List.of(), "");
    var rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      options = options.with(rest.remove(), rest);
    }
    if (options.empty && !options.demo.isEmpty()) {
      throw new WrongOption("--empty loads nothing and --demo loads countries: leave one out");
    }
    return options;
  }

  /**
   * The same without the letter, where the tokens are those of an authorization server of the
   * operator's own and no client of it is named to record the letter.
   *
   * @throws WrongOption when countries of the demonstration were asked for
   */
  StartOptions withoutLetter() {
    if (!demo.isEmpty()) {
      throw new WrongOption(
          "--demo records with a token of your authorization server: name a client of it in"
              + " PEILDATUM_CLIENT_ID, with PEILDATUM_CLIENT_SECRET or PEILDATUM_CLIENT_KEY");
    }
    return new StartOptions(data, host, port, true, once, demo, publicUrl);
  }

  /** The address of the services, for display and requests. */
  String url(int listeningPort) {
    return "http://" + host + ":" + listeningPort;
  }

  /** The settings that these options give, by name. */
  Map<String, String> settings() {
    return publicUrl.isEmpty() ? Map.of() : Map.of("peildatum.public-url", publicUrl);
  }

  boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      throw new WrongOption("--host " + host + " is not an address of this machine");
    }
  }

  private StartOptions with(String name, Deque<String> rest) {
    return switch (name) {
      case "--data" ->
          new StartOptions(
              Path.of(value(name, rest)).toAbsolutePath(),
              host,
              port,
              empty,
              once,
              demo,
              publicUrl);
      case "--host" ->
          new StartOptions(data, value(name, rest), port, empty, once, demo, publicUrl);
      case "--port" ->
          new StartOptions(data, host, portOf(value(name, rest)), empty, once, demo, publicUrl);
      case "--empty" -> new StartOptions(data, host, port, true, once, demo, publicUrl);
      case "--once" -> new StartOptions(data, host, port, empty, true, demo, publicUrl);
      case "--demo" ->
          new StartOptions(
              data, host, port, empty, once, demoCountries(value(name, rest)), publicUrl);
      case "--public-url" ->
          new StartOptions(data, host, port, empty, once, demo, value(name, rest));
      default -> throw new WrongOption("Unknown option " + name + "; see deploy/peildatum --help");
    };
  }

  /**
   * Returns the value of an option. A blank one is refused, because an empty host would mean every
   * address and an empty folder the current one.
   */
  private static String value(String name, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new WrongOption(name + " needs a value; see deploy/peildatum --help");
    }
    var value = rest.remove();
    if (value.isBlank()) {
      throw new WrongOption(name + " needs a value; it was empty");
    }
    return value;
  }

  private static List<String> demoCountries(String value) {
    var known = DemoDecisions.countries();
    if (value.equals(ALL)) {
      return known;
    }
    var named = List.of(value.split(",", -1));
    var unknown = named.stream().filter(name -> !known.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new WrongOption(
          "The demonstration has no "
              + String.join(", ", unknown)
              + ". Write --demo all, or some of "
              + String.join(",", known));
    }
    return named.stream().distinct().toList();
  }

  private static int portOf(String text) {
    try {
      var port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // refused below, like any other text that is not a port
    }
    throw new WrongOption(
        "--port " + text + " is not a port: a number from 0 (any free one) to 65535");
  }

  private static Path defaultFolder() {
    var home = System.getenv("HOME");
    return Path.of(home == null ? System.getProperty("user.home") : home, ".peildatum");
  }
}
