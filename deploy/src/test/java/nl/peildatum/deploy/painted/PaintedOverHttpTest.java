package nl.peildatum.deploy.painted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.deploy.painted.Differential.Extent;
import nl.peildatum.deploy.wire.Product;
import nl.peildatum.deploy.wire.Wire;
import nl.peildatum.law.Seed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(Product.class)
@DisplayName("The running product and a painter who only knows the page give the same answers")
class PaintedOverHttpTest {
  @RegisterExtension static final Seed SEED = Seed.of("painted");
  private static final int DECISIONS = Integer.getInteger("painted.decisions", 11);
  private static final int QUESTIONS = Integer.getInteger("painted.questions", 24);

  /** By itself, with a product of its own, it may go on for as long as asked. */
  private static final int ANSWERS = Integer.getInteger("painted.answers", 0);

  /** No other test writes about these. */
  private static final List<String> COUNTRIES =
      List.of("AR", "AT", "AU", "BE", "BG", "BO", "BR", "CA", "CH", "CL", "CO", "CR", "CZ");

  /** Written about too, until every act, step and status was met: what is drawn may lack some. */
  private static final List<String> IF_NEEDED =
      List.of(
          "DK", "EC", "EE", "GR", "HR", "HU", "ID", "IT", "JO", "JP", "KR", "LT", "LU", "LV", "ME",
          "MX", "NL", "PL", "RO", "RS", "SK", "TR");

  private static final Set<String> ACTS =
      Set.of(
          "StateNone",
          "DesignateRegion15c",
          "LiftRegion15c",
          "SetRelocationAlternative",
          "WithdrawRelocationAlternative",
          "ImposeMoratorium",
          "ExtendMoratorium",
          "EndMoratorium",
          "SetGroupPolicy",
          "EndGroupPolicy",
          "SetHeading",
          "EndHeading",
          "Correct",
          "CorrectDecision",
          "Retract",
          "RetractDecision",
          "Annul",
          "Commence",
          "RecordPublication",
          "StateCoverage",
          "DeclareNoCountryPolicy",
          "RegisterArea",
          "RecordAreaSuccession",
          "SupersedeSource");

  private static final Set<String> STEPS = Set.of("SPLIT", "MERGE", "RENAME", "PARENT");

  private static final Set<String> STATUSES =
      Set.of(
          "DISPUTED",
          "UNCERTAIN",
          "IN_FORCE",
          "DECLARED_NONE",
          "ANNULLED",
          "ENDED by END",
          "ENDED by EXPIRED",
          "ANNOUNCED",
          "OUTSIDE_COVERAGE",
          "NO_COUNTRY_POLICY",
          "NOT_YET",
          "NEVER_DESIGNATED",
          "NOTHING_RECORDED",
          "PLACE_UNKNOWN");

  @Test
  @DisplayName("and each country that may be written about has room for the small world")
  void countriesWithRoom() {
    assertThat(Stream.concat(COUNTRIES.stream(), IF_NEEDED.stream()))
        .allMatch(code -> Lanes.fitInto(new CountryCode(code)));
  }

  @Test
  @DisplayName("to decisions of every sort, sent one after the other as decision files")
  void everySortOfDecision(Wire product) {
    var differential =
        new Differential(product, new Extent(DECISIONS, QUESTIONS), System.out::println);
    var countries = ANSWERS > 0 ? all() : COUNTRIES;
    var seed = SEED.value();
    for (var country : countries) {
      differential.record(country, seed++);
      if (ANSWERS > 0) {
        tell(differential, seed);
      }
      if (ANSWERS > 0 && differential.compared().answers() >= ANSWERS) {
        break;
      }
    }
    for (var country : ANSWERS > 0 ? List.<String>of() : IF_NEEDED) {
      if (!isNothingLeftOut(differential)) {
        differential.record(country, seed++);
      }
    }
    tell(differential, seed);
    System.out.println(differential.compared().byStatus() + " after " + differential.acts());
    assertThat(differential.mismatches()).isEmpty();
    assertThat(differential.compared().answers()).isGreaterThan(Math.max(ANSWERS, 2_000) - 1);
    assertThatNothingWasLeftOut(differential);
  }

  private static List<String> all() {
    return Stream.of(Locale.getISOCountries())
        .filter(code -> Lanes.fitInto(new CountryCode(code)))
        .sorted()
        .toList();
  }

  private static void tell(Differential differential, long nextSeed) {
    var compared = differential.compared();
    System.out.printf(
        "%,d answers, %,d segments of timelines and %,d previewed changes compared over HTTP, seeds"
            + " %d to %d, %d differ%n",
        compared.answers(),
        compared.segments(),
        compared.previewed(),
        SEED.value(),
        nextSeed - 1,
        differential.mismatches().size());
  }

  private static boolean isNothingLeftOut(Differential differential) {
    var compared = differential.compared();
    return differential.acts().keySet().containsAll(ACTS)
        && compared.steps().containsAll(STEPS)
        && compared.byStatus().keySet().containsAll(STATUSES);
  }

  private static void assertThatNothingWasLeftOut(Differential differential) {
    assertThat(differential.acts().keySet()).containsExactlyInAnyOrderElementsOf(ACTS);
    assertThat(differential.compared().steps()).containsExactlyInAnyOrderElementsOf(STEPS);
    assertThat(differential.compared().byStatus().keySet()).containsAll(STATUSES);
  }
}
