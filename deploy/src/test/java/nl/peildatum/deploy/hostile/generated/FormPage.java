package nl.peildatum.deploy.hostile.generated;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import nl.peildatum.deploy.hostile.attack.Attack;
import nl.peildatum.deploy.hostile.attack.Dice;
import nl.peildatum.deploy.hostile.attack.Message;

/**
 * A page for people with the fields of its form. A page that is added to the product is added to
 * {@link #ALL}; one that is sent by POST sends its fields as a form does.
 */
record FormPage(String method, String path, List<String> fields) {
  static final String FAMILY = "page";

  static final List<FormPage> ALL =
      List.of(
          page("/", "vraag"),
          page(
              "/landen/{cc}",
              "area",
              "geldigOp",
              "bekendOp",
              "beschikbaarOp",
              "sequence",
              "kind",
              "basis",
              "onderwerp",
              "status"),
          page("/landen/{cc}/tijdlijn", "area", "geldigOp", "from", "until", "kind", "sequence"),
          page("/landen/{cc}/tijdlijn/twee-assen", "area", "kind", "geldigOp", "beschikbaarOp"),
          page(
              "/landen/{cc}/vergelijk",
              "area",
              "geldigOp",
              "otherGeldigOp",
              "beschikbaarOp",
              "otherBeschikbaarOp"),
          page(
              "/zaak",
              "country",
              "area",
              "stage",
              "application",
              "decision",
              "hearing",
              "ruling",
              "groups",
              "sequence",
              "caseReference"),
          page(
              "/zaak/dossier",
              "country",
              "area",
              "stage",
              "application",
              "decision",
              "hearing",
              "sequence"),
          page("/bronnen", "vraag", "caseNumber"),
          page("/besluiten/mali-2023-01-11"),
          page("/moratoria", "geldigOp"),
          page("/api", "operation", "cc", "area"),
          page("/status"),
          page("/begrippen"),
          page("/toegankelijkheid"));

  private static FormPage page(String path, String... fields) {
    return new FormPage("GET", path, List.of(fields));
  }

  Attack filledIn(Dice dice) {
    var pairs = new ArrayList<String>();
    for (var field : fields) {
      if (!dice.oneIn(3)) {
        pairs.add(field + "=" + Values.inAddress(Values.any(dice), dice));
      }
    }
    if (dice.oneIn(3)) {
      pairs.add("taal=" + Values.inAddress(dice.oneIn(2) ? "en" : Values.any(dice), dice));
    }
    var form = String.join("&", pairs);
    var at = path.replace("{cc}", Values.inAddress(dice.any(Values.COUNTRIES), dice));
    var message =
        method.equals("GET")
            ? Message.of(method, pairs.isEmpty() ? at : at + "?" + form)
            : Message.of(method, at)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .holding(form.getBytes(UTF_8));
    return message.with("Accept", "text/html").framed(FAMILY);
  }
}
