package nl.peildatum.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Places: what counts, in the order of the roots")
class PlacesTest {
  private static final History<String> TWO =
      History.<String>empty().and(new Fact.Stated<>(1, "a")).and(new Fact.Stated<>(2, "b"));

  private static String shown(History<String> history, long upTo) {
    return String.join(
        " ", history.chains(upTo, sequence -> true).stream().map(PlacesTest::shown).toList());
  }

  private static String shown(FactChain<String> place) {
    var hidden = place.annulment().map(annulment -> "/" + annulment.sequence()).orElse("");
    return place.content() + "@" + place.root() + hidden;
  }

  @Test
  @DisplayName("a correction stands in the place of what it corrects, however late it came")
  void correctionInPlace() {
    var corrected = TWO.and(new Fact.Corrected<>(3, 1, "c"));
    assertThat(shown(corrected, 3)).isEqualTo("c@1 b@2");
    assertThat(shown(corrected, 2)).isEqualTo("a@1 b@2");
  }

  @Test
  @DisplayName("a correction of a correction stands in the place of the root")
  void chain() {
    var chain = TWO.and(new Fact.Corrected<>(3, 1, "c")).and(new Fact.Corrected<>(4, 3, "d"));
    assertThat(shown(chain, 4)).isEqualTo("d@1 b@2");
  }

  @Test
  @DisplayName("with the live end of a chain retracted the whole chain goes")
  void chainGoes() {
    var gone = TWO.and(new Fact.Corrected<>(3, 1, "c")).and(new Fact.Retracted<>(4, 3));
    assertThat(shown(gone, 4)).isEqualTo("b@2");
    assertThat(shown(gone, 3)).isEqualTo("c@1 b@2");
  }

  @Test
  @DisplayName("an annulment goes with the chain, and a retraction of it takes it away")
  void annulment() {
    var annulled = TWO.and(new Fact.Annulled<>(3, 2, Picture.day(4)));
    assertThat(shown(annulled, 3)).isEqualTo("a@1 b@2/3");
    assertThat(shown(annulled.and(new Fact.Retracted<>(4, 3)), 4)).isEqualTo("a@1 b@2");
  }

  @Test
  @DisplayName("of two annulments that count both hide, so it is hidden from the earlier day on")
  void twoAnnulments() {
    var earlier = new Fact.Annulled<String>(3, 2, Picture.day(4));
    assertThat(shown(TWO.and(earlier).and(new Fact.Annulled<>(4, 2, Picture.day(6))), 4))
        .isEqualTo("a@1 b@2/3");
    var later = new Fact.Annulled<String>(3, 2, Picture.day(6));
    var both = TWO.and(later).and(new Fact.Annulled<>(4, 2, Picture.day(4)));
    assertThat(shown(both, 4)).isEqualTo("a@1 b@2/4");
    assertThat(shown(both.and(new Fact.Retracted<>(5, 4)), 5)).isEqualTo("a@1 b@2/3");
  }

  @Test
  @DisplayName("what is about something that does not count does not count")
  void aboutWhatDoesNotCount() {
    var corrected =
        TWO.and(new Fact.Corrected<>(3, 1, "c")).and(new Fact.Annulled<>(4, 3, Picture.day(4)));
    var chains = corrected.chains(4, sequence -> sequence != 1);
    assertThat(chains).extracting(PlacesTest::shown).containsExactly("b@2");
  }

  @Test
  @DisplayName("cut off by an annulment, until further notice still yields to what starts later")
  void cutOffStaysOpenEnded() {
    var later = Picture.period("later", Picture.day(4), null, false);
    var cut = LanePeriod.of("cut", Picture.day(1), null, Picture.day(6), false).orElseThrow();
    var stated = LanePeriod.of("stated", Picture.day(1), Picture.day(6), null, false).orElseThrow();
    assertThat(standing(later, cut)).isEqualTo("later");
    assertThat(standing(later, stated)).isEqualTo("stated");
  }

  private static String standing(LanePeriod<String> first, LanePeriod<String> second) {
    return StandingFold.standing(java.util.List.of(first, second), Picture.day(5))
        .orElseThrow()
        .fact();
  }
}
