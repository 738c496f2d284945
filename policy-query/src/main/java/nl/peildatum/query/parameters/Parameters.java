package nl.peildatum.query.parameters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peildatum.json.Milliseconds;
import nl.peildatum.json.StrictDate;
import nl.peildatum.json.Suggestions;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.QueryString;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.wording.Wording;

/** The query parameters of one request, read strictly; collects all faults. */
public final class Parameters {
  /** The only parameter that may be repeated. */
  static final String STATUS = "status";

  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d+");
  private static final Pattern SEQUENCE = Pattern.compile("0*\\d{1,18}");

  private final Map<String, String> given = new TreeMap<>();
  private final Map<String, List<String>> repeatable = new TreeMap<>();
  private final Set<String> repeated = new TreeSet<>();
  private final List<Fault> faults = new ArrayList<>();

  private final Function<String, Fault.Place> place;

  private Parameters(Function<String, Fault.Place> place) {
    this.place = place;
  }

  /**
   * The parameters of a query string.
   *
   * @param declared the names that the address accepts; every other name is refused
   */
  public static Parameters of(QueryString query, Set<String> declared) {
    var parameters = new Parameters(Fault.Parameter::new);
    query.values().forEach((name, values) -> parameters.accept(name, values, declared));
    return parameters;
  }

  /** Reads members of a request body as parameters; faults point at those members. */
  public static Parameters ofBody(Map<String, String> members) {
    var parameters = new Parameters(name -> new Fault.Pointer("/" + name));
    parameters.given.putAll(members);
    return parameters;
  }

  /** The parameters of a request that has none. */
  public static Parameters none() {
    return new Parameters(Fault.Parameter::new);
  }

  private void accept(String name, List<String> values, Set<String> declared) {
    if (!declared.contains(name)) {
      refuse(
          "unknown-parameter",
          name,
          declared.isEmpty()
              ? Wording.of("unknown-parameter.none", name)
              : Wording.of(
                  "unknown-parameter",
                  name,
                  String.join(", ", declared.stream().sorted().toList()),
                  Suggestions.oneOf(name, declared)));
    } else if (name.equals(STATUS)) {
      repeatable.put(name, values.stream().distinct().sorted().toList());
    } else if (values.size() > 1) {
      repeated.add(name);
      refuse("repeated-parameter", name, Wording.of("repeated-parameter", name, values.size()));
    } else {
      given.put(name, values.getFirst());
    }
  }

  /** Whether the request names the parameter, whether or not it has a fault. */
  public boolean has(String name) {
    return given.containsKey(name) || repeatable.containsKey(name) || repeated.contains(name);
  }

  /** The day in a parameter; empty where it is not given or has a fault. */
  public Optional<LocalDate> date(String name) {
    var text = given.get(name);
    if (text == null) {
      return Optional.empty();
    }
    var date = StrictDate.parse(text);
    if (date.isEmpty()) {
      refuse("invalid-date", name, Suggestions.date(name, text));
    }
    return date;
  }

  /**
   * The instant in a parameter, UTC, whole milliseconds; empty where it is not given or has a
   * fault.
   */
  public Optional<Instant> instant(String name) {
    var text = given.get(name);
    if (text == null) {
      return Optional.empty();
    }
    var instant = Milliseconds.read(text);
    instant.ifPresentOrElse(
        read -> given.put(name, Milliseconds.text(read)),
        () -> refuse("invalid-instant", name, Suggestions.instant(text)));
    return instant;
  }

  /** The sequence in a parameter; empty where it is not given or has a fault. */
  public Optional<Long> sequence(String name) {
    var text = given.get(name);
    var sequence = text == null ? Optional.<Long>empty() : sequence(text, place.apply(name));
    sequence.ifPresent(read -> given.put(name, read.toString()));
    return sequence;
  }

  /** The sequence in a header; empty where it has a fault. */
  public Optional<Long> sequenceIn(String header, String text) {
    return sequence(text, new Fault.Header(header));
  }

  private Optional<Long> sequence(String text, Fault.Place at) {
    if (SEQUENCE.matcher(text).matches()) {
      return Optional.of(Long.parseLong(text));
    }
    refuse(
        "invalid-sequence",
        at,
        WHOLE_NUMBER.matcher(text).matches()
            ? Wording.of("invalid-sequence.too-large", text)
            : Wording.of("invalid-sequence", text));
    return Optional.empty();
  }

  /** The values that were read, each in its canonical form. */
  Map<String, List<String>> read() {
    var read = new TreeMap<>(repeatable);
    given.forEach((name, value) -> read.put(name, List.of(value)));
    return read;
  }

  /** Replaces a value by another that means the same. */
  void replace(String name, String value) {
    given.replace(name, value);
  }

  /** The value as the client wrote it; empty where it is not given. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(given.get(name));
  }

  /**
   * The value of a parameter with a closed list of values; empty where it is not given or has a
   * fault.
   *
   * @param slug the type of the fault
   */
  public Optional<String> oneOf(String name, String slug, Collection<String> known) {
    return known(Optional.ofNullable(given.get(name)).stream(), name, slug, known).findFirst();
  }

  /**
   * The values of a parameter that may be repeated, each once; empty where it is not given.
   *
   * @param slug the type of the fault of an unknown value
   */
  List<String> anyOf(String name, String slug, Collection<String> known) {
    return known(repeatable.getOrDefault(name, List.of()).stream(), name, slug, known).toList();
  }

  private Stream<String> known(
      Stream<String> values, String name, String slug, Collection<String> known) {
    return values.filter(text -> isKnown(text, name, slug, known));
  }

  private boolean isKnown(String text, String name, String slug, Collection<String> known) {
    var isKnown = known.contains(text);
    if (!isKnown) {
      refuse(
          slug,
          name,
          Wording.of(
              "unknown-value", text, String.join(", ", known), Suggestions.oneOf(text, known)));
    }
    return isKnown;
  }

  /** Adds a fault, which {@link #requireSound} reports. */
  public void refuse(String slug, Fault.Place at, Wording detail) {
    faults.add(new Fault(slug, at, detail, Map.of()));
  }

  public void refuse(String slug, String name, Wording detail) {
    refuse(slug, name, detail, Map.of());
  }

  public void refuse(String slug, String name, Wording detail, Map<String, Object> members) {
    faults.add(new Fault(slug, place.apply(name), detail, members));
  }

  /** Whether no fault was found so far. */
  public boolean areSound() {
    return faults.isEmpty();
  }

  /** Refuses the request with all faults, if there are any. */
  public void requireSound() {
    if (!areSound()) {
      throw new Refused(Problem.of(faults));
    }
  }
}
