package nl.peildatum.house;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** All rules of one house; a room may still be empty. */
final class HouseRules {
  private HouseRules() {}

  static List<ArchRule> forProduction(House house) {
    return Stream.of(
            new Rooms(house).rules(),
            new Guests(house).rules(),
            new Hours(house).rules(),
            new Events(house).rules(),
            new Habits(house).rules())
        .flatMap(List::stream)
        .map(rule -> rule.allowEmptyShould(true))
        .toList();
  }

  static List<ArchRule> forTests(House house) {
    return new TestHabits(house).rules();
  }
}
