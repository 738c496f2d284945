package nl.peildatum.deploy.hostile.attack;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Parameters with odd values, too often, too many, or not decodable. */
final class Queries implements Family {
  private static final List<String> NAMES =
      List.of(
          "geldigOp",
          "beschikbaarOp",
          "sequence",
          "otherGeldigOp",
          "otherBeschikbaarOp",
          "otherSequence",
          "bekendOp",
          "basis",
          "kind",
          "from",
          "until",
          "after",
          "axis",
          "country",
          "country",
          "office",
          "instrument",
          "caseNumber",
          "kamerstuk",
          "paragraph",
          "title",
          "dryRun");

  @Override
  public Attack next(Dice dice) {
    var query =
        switch (dice.below(40)) {
          case 0 -> "%";
          case 1 -> "&&&=&=1";
          case 2 -> many(dice.between(900, 1_200));
          case 3 -> "geldigOp=" + "1".repeat(7_000);
          case 4 -> many(100_000);
          default -> some(dice);
        };
    var message = Message.of("GET", dice.any(Addresses.KNOWN) + "?" + query);
    return query.length() > 5_000 ? message.unframed("query") : message.framed("query");
  }

  private static String many(int times) {
    return IntStream.range(0, times).mapToObj(i -> "a" + i).collect(Collectors.joining("&"));
  }

  private static String some(Dice dice) {
    return IntStream.rangeClosed(0, dice.below(4))
        .mapToObj(i -> name(dice) + (dice.oneIn(12) ? "" : "=" + value(dice)))
        .collect(Collectors.joining("&"));
  }

  private static String name(Dice dice) {
    return dice.oneIn(12) ? Oddities.encoded(dice) : dice.any(NAMES);
  }

  private static String value(Dice dice) {
    return dice.oneIn(5)
        ? dice.any(List.of("2023-01-11", "FORMAL", "0", "1", "REGION_15C", "NL22.5703", "C7/26"))
        : Oddities.encoded(dice);
  }
}
