package nl.peildatum.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One setting of the product and the texts that it accepts.
 *
 * @param name name with dots; the environment variable has this name in upper case with underscores
 * @param secret whether its value may hold a password, and is never shown
 * @param accepted what is accepted, for people
 */
record Setting(String name, boolean secret, String accepted, Predicate<String> accepts) {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Pattern TIME = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern OIN = Pattern.compile("[0-9]{20}");
  private static final Pattern CONTACT = Pattern.compile("(mailto:|tel:|https://)[!-~]+");
  private static final Pattern SERVERS =
      Pattern.compile("[^\\s,:/]+:[0-9]{1,5}(,[^\\s,:/]+:[0-9]{1,5})*");
  private static final Pattern NO_SPACE_OR_PLUS = Pattern.compile("[^\\s+]+");
  private static final String WITNESS = "\\s*[^\\s,]+\\s+https?://[^\\s,]+\\s*";
  private static final Pattern WITNESSES = Pattern.compile(WITNESS + "(," + WITNESS + ")*");
  private static final int LONGEST_SHOWN = 100;
  private static final List<String> EXAMPLES_OF_TIMES =
      List.of("500ms", "10s", "5m", "1h", "30d", "90d", "365d");

  /** Every setting that has a form, of either service. */
  static final List<Setting> ALL =
      List.of(
          times("peildatum.relay.claim-timeout", Duration.ofMillis(1), DAY, "1ms to 1d"),
          times("peildatum.relay.fetch-delay", Duration.ofMillis(1), DAY, "1ms to 1d"),
          times(
              "peildatum.answer-changes.silence",
              Duration.ofSeconds(1),
              Duration.ofMinutes(30),
              "1s to 30m"),
          times("peildatum.health.watermark-limit", Duration.ofMillis(1), DAY, "1ms to 1d"),
          times(
              "peildatum.health.recorded-through-limit",
              Duration.ZERO,
              Duration.ofDays(365),
              "0s (no limit) to 365d"),
          times("peildatum.integrity.delay", Duration.ofMillis(1), DAY, "1ms to 1d"),
          times(
              "peildatum.integrity.interval",
              Duration.ZERO,
              Duration.ofDays(365),
              "0s (only when asked for) to 365d"),
          times(
              "peildatum.drafts.lifetime",
              Duration.ofDays(1),
              Duration.ofDays(3_650),
              "1d to 3650d"),
          times("peildatum.query.heartbeat", Duration.ofMillis(1), DAY, "1ms to 1d"),
          times("peildatum.query.lag-limit", Duration.ofMillis(1), DAY, "1ms to 1d"),
          times("peildatum.query.patience", Duration.ofMillis(1), DAY, "1ms to 1d"),
          numbers("peildatum.query.streams", 1, 100_000),
          numbers("peildatum.limit.signing-in", 0, 1_000_000),
          numbers("peildatum.limit.recording", 0, 1_000_000),
          numbers("peildatum.recording.pace", 1, 1_000_000),
          numbers("peildatum.topic.partitions", 1, 1_000),
          numbers("peildatum.topic.replication", 1, 100),
          numbers("server.port", 0, 65_535),
          texts("peildatum.oin", "a number of 20 digits", OIN.asMatchPredicate()),
          texts("peildatum.oidc.audience", "a text that is not empty", text -> !text.isBlank()),
          texts(
              "peildatum.oidc.issuer",
              "the http or https address of an authorization server (leave it out for the"
                  + " demonstration's)",
              HttpAddress::isOne),
          texts("peildatum.oidc.client-id", "a text that is not empty", text -> !text.isBlank()),
          secrets("peildatum.oidc.client-secret", "a text that is not empty", t -> !t.isBlank()),
          texts("peildatum.oidc.client-key", "a file with a private key as a JWK", Setting::isFile),
          texts("peildatum.oidc.scopes", "scopes with spaces between", text -> !text.isBlank()),
          times("peildatum.session.idle", Duration.ofSeconds(1), DAY, "1s to 1d"),
          numbers("peildatum.session.waiting", 1, 1_000_000),
          times("peildatum.session.longest", Duration.ofSeconds(1), DAY, "1s to 1d"),
          texts(
              "peildatum.public-url",
              "the http or https address under which everyone reaches the pages, without a path,"
                  + " such as https://peildatum.example.nl",
              PublicUrl::isOne),
          texts(
              "peildatum.reads",
              "open (everyone reads the record) or token (everyone with a valid token)",
              Set.of("open", "token")::contains),
          texts(
              "peildatum.security.contact",
              "one mailto:, tel: or https: address in one line",
              CONTACT.asMatchPredicate()),
          files("peildatum.checkpoint.keys"),
          files("peildatum.checkpoint.public-keys"),
          files("peildatum.checkpoint.retired-keys"),
          texts(
              "peildatum.checkpoint.origin",
              "the name of the log, without spaces and plus signs, such as"
                  + " peildatum.example.nl/log",
              NO_SPACE_OR_PLUS.asMatchPredicate()),
          texts(
              "peildatum.witnesses",
              "for each witness its public key, a space and its http or https address, with commas"
                  + " between",
              WITNESSES.asMatchPredicate()),
          texts(
              "peildatum.kafka.bootstrap-servers",
              "host:port of one broker or of more with commas between",
              SERVERS.asMatchPredicate()),
          secrets(
              "peildatum.eventstore.url",
              "a JDBC address of PostgreSQL, such as jdbc:postgresql://host:5432/peildatum",
              text -> text.startsWith("jdbc:postgresql:")),
          secrets(
              "peildatum.mongodb.uri",
              "an address of MongoDB, such as mongodb://host:27017/peildatum",
              text -> text.startsWith("mongodb://") || text.startsWith("mongodb+srv://")));

  private static Setting times(String name, Duration least, Duration most, String range) {
    return texts(
        name,
        "a time with its unit, from " + range + ", such as " + examples(least, most),
        text -> isWithin(text, least, most));
  }

  private static boolean isWithin(String text, Duration least, Duration most) {
    return time(text)
        .filter(time -> time.compareTo(least) >= 0 && time.compareTo(most) <= 0)
        .isPresent();
  }

  /** The first examples of times that are accepted. */
  private static String examples(Duration least, Duration most) {
    var accepted =
        EXAMPLES_OF_TIMES.stream().filter(text -> isWithin(text, least, most)).limit(3).toList();
    var last = accepted.size() - 1;
    return String.join(", ", accepted.subList(0, last)) + " or " + accepted.get(last);
  }

  private static Setting files(String name) {
    return texts(name, "the path of a file that can be read", Setting::isReadable);
  }

  private static boolean isReadable(String text) {
    try {
      return Files.isReadable(Path.of(text)) && !Files.isDirectory(Path.of(text));
    } catch (InvalidPathException none) {
      return false;
    }
  }

  private static Setting numbers(String name, int least, int most) {
    return texts(
        name,
        "a whole number from %d to %d".formatted(least, most),
        text ->
            WHOLE.matcher(text).matches()
                && Integer.parseInt(text) >= least
                && Integer.parseInt(text) <= most);
  }

  private static Setting texts(String name, String accepted, Predicate<String> accepts) {
    return new Setting(name, false, accepted, accepts);
  }

  private static Setting secrets(String name, String accepted, Predicate<String> accepts) {
    return new Setting(name, true, accepted, accepts);
  }

  private static boolean isFile(String text) {
    try {
      return Files.isReadable(Path.of(text));
    } catch (InvalidPathException none) {
      return false;
    }
  }

  private static Optional<Duration> time(String text) {
    var simple = TIME.matcher(text);
    if (simple.matches()) {
      var number = Long.parseLong(simple.group(1));
      return Optional.of(
          switch (simple.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
          });
    }
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /** A sentence that says what is wrong with the value; empty when nothing is. */
  Optional<String> fault(String value) {
    if (accepts.test(value)) {
      return Optional.empty();
    }
    var is =
        secret
            ? " is none of what is accepted: "
            : " is \"%s\"; accepted is ".formatted(shown(value));
    return Optional.of(variable(name) + is + accepted + ".");
  }

  private static String shown(String value) {
    var line = value.replaceAll("\\p{Cntrl}", "?");
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
  }

  /** The environment variable that holds a setting. */
  static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
