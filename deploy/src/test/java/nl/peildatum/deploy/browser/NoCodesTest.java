package nl.peildatum.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peildatum.problem.Language;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Browsing.class)
@DisplayName("The pages of the demonstration write words where the record has codes")
class NoCodesTest {
  private static final Pattern NOT_SAID =
      Pattern.compile(
          "(?s)^.*?<main|</main>.*$|<(code|blockquote|h1)[ >].*?</\\1>|<a [^>]*>/.*?</a>");
  private static final Pattern CODE =
      Pattern.compile("\\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\\b|<dt>[a-z]+(?:[A-Z]\\w*)?</dt>");
  private static final Pattern INDEX_OF_A_SOURCE =
      Pattern.compile("<dt>(?:Begindagen|Starts)[^<]*</dt><dd>[^<]*\\d{4}: \\d");

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("of every decision, and of every country on days of its policy")
  void words(Language language, Tab tab) {
    var site = new ApiClient(tab.visit("/").evaluate("location.origin").asString());
    var pages =
        countries(site).stream()
            .flatMap(
                country ->
                    Stream.concat(
                        decisions(site, country),
                        Stream.of("2014-06-01", "2015-12-10", "2024-06-01")
                            .map(day -> "/landen/" + country + "?geldigOp=" + day)));
    assertThat(pages.distinct())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            page -> {
              var joint = page.contains("?") ? "&" : "?";
              var body = site.get(page + joint + "taal=" + language.tag()).is(200).body();
              var said = NOT_SAID.matcher(body).replaceAll("");
              assertThat(found(CODE, said)).as(page).isEmpty();
              assertThat(found(INDEX_OF_A_SOURCE, said)).as(page).isEmpty();
            });
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text.replaceAll("href=\"[^\"]*\"", ""))
        .results()
        .map(match -> match.group())
        .toList();
  }

  private static List<String> countries(ApiClient site) {
    return site.get("/v1/countries")
        .is(200)
        .json()
        .path("countries")
        .valueStream()
        .map(country -> country.path("country").asString().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static Stream<String> decisions(ApiClient site, String country) {
    var record = site.get("/v1/countries/" + country + "/record").is(200).body();
    return Pattern.compile("\"decisionId\":\"([^\"]+)\"")
        .matcher(record)
        .results()
        .map(match -> "/besluiten/" + match.group(1))
        .distinct();
  }
}
