package nl.peildatum.query.log;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The number of each event in the log, by country and sequence. */
final class EventNumbers {
  private static final long NONE = -1;

  private final Map<String, long[]> byCountry = new HashMap<>();

  OptionalLong of(String country, long sequence) {
    var numbers = byCountry.getOrDefault(country, new long[0]);
    if (sequence < 1 || sequence > numbers.length || numbers[(int) sequence - 1] == NONE) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(numbers[(int) sequence - 1]);
  }

  void put(String country, long sequence, long number) {
    var numbers = byCountry.getOrDefault(country, new long[0]);
    if (sequence > numbers.length) {
      var longer = Arrays.copyOf(numbers, (int) Math.max(sequence, numbers.length * 3L / 2));
      Arrays.fill(longer, numbers.length, longer.length, NONE);
      byCountry.put(country, longer);
      numbers = longer;
    }
    numbers[(int) sequence - 1] = number;
  }
}
