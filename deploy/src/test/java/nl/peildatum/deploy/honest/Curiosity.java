package nl.peildatum.deploy.honest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** Thinks of something to ask, and of a moment: above all of moments that have only just been. */
final class Curiosity {
  private static final int JUST_NOW_MILLIS = 60;
  private static final int LATELY_MILLIS = 4_000;

  private final Random random;
  private final Known known;
  private final Instant start = now();
  private final AtomicReference<Instant> readThrough = new AtomicReference<>(start);

  Curiosity(Random random, Known known) {
    this.random = random;
    this.known = known;
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  String country() {
    return Places.country(random);
  }

  /** How far some node says that it has read: the moments around it are worth asking about. */
  void heard(Instant recordedThrough) {
    readThrough.set(recordedThrough);
  }

  Question question(String country) {
    var path = "/v1/countries/" + country.toLowerCase(Locale.ROOT);
    return switch (random.nextInt(10)) {
      case 0, 1 -> onADay(path + "/policy");
      case 2 -> new Question(path + "/timeline", List.of(), basis());
      case 3 -> new Question(path + "/record", List.of("after=" + after(country)), List.of());
      default -> onADay(path + "/areas/" + Places.area(country, random) + "/policy");
    };
  }

  private long after(String country) {
    return known
        .some(country, random)
        .map(decision -> Math.max(0, decision.last() - 20))
        .orElse(0L);
  }

  private Question onADay(String path) {
    var echoed = basis();
    echoed.add("geldigOp=" + Places.day(random));
    var own = random.nextInt(4) == 0 ? List.of("kind=REGION_15C") : List.<String>of();
    return new Question(path, own, echoed);
  }

  private List<String> basis() {
    var echoed = new ArrayList<String>();
    if (random.nextInt(3) == 0) {
      echoed.add("basis=FORMAL");
    }
    if (random.nextInt(3) == 0) {
      echoed.add("bekendOp=" + Places.day(random));
    }
    return echoed;
  }

  String moment(String country) {
    return switch (random.nextInt(8)) {
      case 0 -> "";
      case 1 -> asOf(now());
      case 2 -> asOf(now().minusMillis(random.nextInt(JUST_NOW_MILLIS)));
      case 3 -> asOf(now().minusMillis(random.nextInt(LATELY_MILLIS)));
      case 4 -> asOf(readThrough.get());
      case 5 -> asOf(sinceTheStart());
      case 6 ->
          known
              .some(country, random)
              .map(decision -> asOf(decision.recordedAt().minusMillis(random.nextInt(2))))
              .orElse("");
      default ->
          known
              .some(country, random)
              .filter(decision -> !decision.recordedAt().isAfter(now()))
              .map(decision -> "sequence=" + decision.last())
              .orElse("");
    };
  }

  private Instant sinceTheStart() {
    return start.plusMillis(random.nextLong(1 + start.until(now(), ChronoUnit.MILLIS)));
  }

  static String asOf(Instant moment) {
    return "beschikbaarOp=" + moment;
  }
}
