package nl.peildatum.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two periods in one lane, the second recorded later")
class IntervalRelationsTest {

  private static void shows(Picture picture, String row) {
    assertThat(picture.folded()).isEqualTo(row);
    assertThat(picture.byTimeline()).isEqualTo(row);
  }

  @Test
  @DisplayName("before: both stand, with days of nothing between")
  void before() {
    shows(
        Picture.of(
            "aa......", //
            "....bbb."),
        "aa..bbb.");
  }

  @Test
  @DisplayName("meets: the day that ends one starts the other")
  void meets() {
    shows(
        Picture.of(
            "aaa.....", //
            "...bbb.."),
        "aaabbb..");
  }

  @Test
  @DisplayName("overlaps: the later recorded one takes the shared days")
  void overlaps() {
    shows(
        Picture.of(
            "aaaa....", //
            "..bbbb.."),
        "aabbbb..");
  }

  @Test
  @DisplayName("overlapped by: also where it starts first")
  void overlappedBy() {
    shows(
        Picture.of(
            "..aaaa..", //
            "bbbb...."),
        "bbbbaa..");
  }

  @Test
  @DisplayName("during: what lay under it shows again afterwards")
  void during() {
    shows(
        Picture.of(
            "aaaaaaa.", //
            "..bbb..."),
        "aabbbaa.");
  }

  @Test
  @DisplayName("contains: nothing is left of the first")
  void contains() {
    shows(
        Picture.of(
            "..aaa...", //
            "bbbbbbb."),
        "bbbbbbb.");
  }

  @Test
  @DisplayName("starts: the first shows from where the second ends")
  void starts() {
    shows(
        Picture.of(
            "aaaaaa..", //
            "bbb....."),
        "bbbaaa..");
  }

  @Test
  @DisplayName("finishes: the first stands until the second starts")
  void finishes() {
    shows(
        Picture.of(
            "aaaaaa..", //
            "...bbb.."),
        "aaabbb..");
  }

  @Test
  @DisplayName("equals: the later recorded one stands")
  void equalPeriods() {
    shows(
        Picture.of(
            ".aaaaa..", //
            ".bbbbb.."),
        ".bbbbb..");
  }

  @Test
  @DisplayName("until further notice, entered late: it does not bury what starts later")
  void openEndedYields() {
    shows(
        Picture.of(
            "....aaa>", //
            ".bbbbbb>"),
        ".bbbaaaa");
  }

  @Test
  @DisplayName("until further notice, entered late: neither does it bury a stated period ahead")
  void openEndedYieldsToAPeriod() {
    shows(
        Picture.of(
            "...aa...", //
            ".bbbbbb>"),
        ".bbaabbb");
  }

  @Test
  @DisplayName("until further notice from the same day: the later recorded one stands")
  void openEndedFromTheSameDay() {
    shows(
        Picture.of(
            "..aaaaa>", //
            "..bbbbb>"),
        "..bbbbbb");
  }

  @Test
  @DisplayName("a stated end says what it covers, and covers it")
  void statedPeriodDoesNotYield() {
    shows(
        Picture.of(
            "....aaa>", //
            ".bbbbb.."),
        ".bbbbbaa");
  }

  @Test
  @DisplayName("overrules: it sweeps away what starts later too")
  void overrules() {
    shows(
        Picture.of(
            "....aaa>", //
            ".BBBBBB>"),
        ".BBBBBBB");
  }

  @Test
  @DisplayName("the exception compares with what stands, not with what was buried")
  void yieldsToWhatStandsOnly() {
    shows(
        Picture.of(
            "....aaa>", //
            "..bbbbb.",
            "...cccc>"),
        "..bcccca");
  }
}
