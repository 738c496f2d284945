package nl.peildatum.deploy.killing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.InitialGazetteer;

/**
 * The countries that are written about, each for a few rounds: one by a single writer, one by two,
 * and one by three who write letters.
 */
final class Cast {
  private static final int ROUNDS = 3;
  private static final int AREAS_NEEDED = 5;

  private final Deque<String> countries;
  private PaintedDesk alone;
  private PaintedDesk shared;
  private LetterDesk letters;

  Cast(long seed) {
    countries = countries(seed);
    alone = new PaintedDesk(countries.remove());
    shared = new PaintedDesk(countries.remove());
    letters = new LetterDesk(countries.remove());
  }

  private static Deque<String> countries(long seed) {
    var found = new ArrayList<>(Stream.of(Locale.getISOCountries()).filter(Cast::fits).toList());
    Collections.shuffle(found, new Random(seed));
    return new ArrayDeque<>(found);
  }

  private static boolean fits(String country) {
    return InitialGazetteer.iso3166().areasOf(new CountryCode(country)).stream()
            .filter(area -> area.parent() == null)
            .count()
        >= AREAS_NEEDED;
  }

  /** Every few rounds other countries, as long as there are any. */
  void beforeRound(int number) {
    if (number > 1 && number % ROUNDS == 1 && countries.size() >= ROUNDS) {
      alone = new PaintedDesk(countries.remove());
      shared = new PaintedDesk(countries.remove());
      letters = new LetterDesk(countries.remove());
    }
  }

  /** A desk for each writer. */
  List<Desk> seats() {
    return List.of(alone, shared, shared, letters, letters, letters);
  }

  List<PaintedDesk> painted() {
    return List.of(alone, shared);
  }

  List<String> countriesNow() {
    return List.of(alone.country(), shared.country(), letters.country());
  }

  /** Whose only writer always knows the head, and so is never refused. */
  Desk alone() {
    return alone;
  }
}
