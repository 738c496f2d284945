package nl.peildatum.source;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the identifier inside a public address, so that a document cited by its link is recognised.
 */
final class Addresses {
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "https?://zoek\\.officielebekendmakingen\\.nl/"
              + "(?:[a-z]+/)?((?:kst|stcrt|ah-tk|kv-tk)-[\\w-]+)(?:\\.(?:html|pdf))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RULING =
      Pattern.compile(
          "https?://(?:deeplink|uitspraken)\\.rechtspraak\\.nl/.*(?<!\\w)id=(ECLI:[A-Z0-9:.]++).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern EU =
      Pattern.compile(
          "https?://eur-lex\\.europa\\.eu/.*(?<!\\w)uri=(?:ecli:)?((?:CELEX|ECLI):[\\w:()-]++).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern REGULATION =
      Pattern.compile(
          "https?://wetten\\.overheid\\.nl/(jci.*|BWB[RVW]\\d{7})/?", Pattern.CASE_INSENSITIVE);

  private Addresses() {}

  static Optional<String> identifierIn(String address) {
    return Stream.of(PUBLISHED, RULING, EU, REGULATION)
        .map(form -> form.matcher(address))
        .filter(match -> match.matches())
        .findFirst()
        .map(match -> match.group(1));
  }
}
