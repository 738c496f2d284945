package nl.peildatum.deploy.browser;

import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.problem.Language;

/** The pages that are looked at in a browser, in both languages: one line for each. */
final class PageList {
  private static final String CASE =
      "country=ML&area=gao&stage=DISTRICT_COURT"
          + "&application=2022-03-01&decision=2022-09-01&hearing=2023-02-15&sequence=7";

  private static final List<Listed> ALL =
      List.of(
          page("landing", "/"),
          page("landing-unclear", "/?vraag=Nergenshuizen"),
          page("country", "/landen/ml?geldigOp=2023-01-11"),
          page("country-day-before", "/landen/ml?geldigOp=2023-01-10"),
          page("country-iraq", "/landen/iq?geldigOp=2017-01-01"),
          page("country-without-shapes", "/landen/bi?geldigOp=2017-01-01"),
          page("country-nothing-recorded", "/landen/af"),
          page("country-kind", "/landen/ml?geldigOp=2023-01-11&kind=RELOCATION_ALTERNATIVE"),
          page("country-subject", "/landen/ye?geldigOp=2015-10-01&onderwerp=DEPARTURE_MORATORIUM"),
          page("area", "/landen/ml?area=gao&geldigOp=2023-01-11"),
          page("area-earlier-moment", "/landen/ml?area=gao&geldigOp=2023-01-11&sequence=7"),
          page("area-unknown", "/landen/ml?area=Goa&geldigOp=2023-01-11"),
          page("decision", "/besluiten/mali-2023-01-11"),
          page("timeline", "/landen/ml/tijdlijn?area=gao&geldigOp=2023-01-11"),
          page("two-axes", "/landen/ml/tijdlijn/twee-assen?area=gao&kind=REGION_15C"),
          page("comparison", "/landen/ml/vergelijk?geldigOp=2023-01-10&otherGeldigOp=2023-01-11"),
          page("case", "/zaak"),
          page("case-groups", "/zaak?country=IR&stage=FIRST_DECISION"),
          page("case-answered", "/zaak?" + CASE),
          page("dossier", "/zaak/dossier?" + CASE),
          page("search", "/bronnen"),
          page("search-ruling", "/bronnen?vraag=NL22.5703"),
          page("search-subject", "/bronnen?vraag=vrouwen%20in%20Ivoorkust"),
          page("moratoria", "/moratoria?geldigOp=2015-12-09"),
          page("status", "/status"),
          page("api", "/api"),
          page("api-operation", "/api?operation=policyOfArea&cc=ml&area=segou"),
          page("glossary", "/begrippen"),
          refused("refused", "/landen/ml?geldigOp=2023-02-31"),
          page("accessibility", "/toegankelijkheid"));

  private PageList() {}

  private static Listed page(String name, String path) {
    return new Listed(name, path, 200);
  }

  private static Listed refused(String name, String path) {
    return new Listed(name, path, 400);
  }

  /** A page with the parameters that bring out what it can show, and its status of HTTP. */
  record Listed(String name, String path, int status) {
    Page in(Language language) {
      var joint = path.contains("?") ? "&" : "?";
      return new Page(name, path + joint + "taal=" + language.tag(), status, language);
    }
  }

  /** A page in one language. */
  record Page(String name, String address, int status, Language language) {
    @Override
    public String toString() {
      return name + " (" + language.tag() + ")";
    }
  }

  static List<Listed> all() {
    return ALL;
  }

  static Stream<Page> inBothLanguages() {
    return ALL.stream().flatMap(page -> Stream.of(Language.values()).map(page::in));
  }
}
