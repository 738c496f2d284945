package nl.peildatum.deploy.browser;

import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.problem.Language;

/**
 * A page of the workbench that is looked at in a browser.
 *
 * @param person who looks at it; empty = somebody who did not sign in
 * @param path of the page, or of the page with the form that leads to it
 * @param typed what is typed first, in JavaScript; empty = nothing
 * @param pressed the value of the button that leads to it; empty = none
 */
record WorkbenchPage(
    String name, String person, String path, String typed, String pressed, Language language) {
  private static final String CORRECTION = "/beheer/besluiten/mali-2023-01-11/wijzigen?soort=";
  private static final String AN_ACT =
      "document.querySelector('[name=\"/acts/0/type\"]').value = 'SetRelocationAlternative'";
  private static final String A_FILE =
      "document.getElementById('text').value = `%s`"
          .formatted(WorkbenchDemo.letter("mali-voorbeeld", "tombouctou"));

  /** Sends the form with the token of another session. */
  private static final String AN_OLD_TOKEN =
      "document.querySelectorAll('form.decision [name=_csrf]').forEach(f => f.value = 'old')";

  /** A form whose session has ended, from a page without a session. */
  private static final String A_FORM_OF_NOBODY =
      """
      document.querySelector('main').innerHTML = `<form class="decision" method="post" %s>
        <input name="/decisionId" value="mali"><button value="preview">x</button></form>`;
      document.querySelector('form.decision').action = '/beheer/besluit' + location.search
      """;

  private static final List<WorkbenchPage> ALL =
      List.of(
          page("home", "anna", "/beheer"),
          page("new", "anna", "/beheer/nieuw"),
          page("form", "anna", "/beheer/nieuw?land=ML"),
          page("form-act", "anna", "/beheer/nieuw?land=ML").press("fields", AN_ACT),
          page("form-errors", "anna", "/beheer/nieuw?land=ML").press("preview", AN_ACT),
          page("home-unfinished", "anna", "/beheer/nieuw?land=ML").press("aside", AN_ACT),
          page("form-ended", "anna", "/beheer/nieuw?land=ML").press("preview", AN_OLD_TOKEN),
          page("import", "anna", "/beheer/invoeren"),
          page("import-error", "anna", "/beheer/invoeren").press("check", ""),
          page("preview", "anna", "/beheer/invoeren").press("check", A_FILE),
          page("drafts", "anna", "/beheer/concepten?land=ML"),
          page("draft-own", "anna", "/beheer/concepten/ml/{open}"),
          page("draft-open", "bram", "/beheer/concepten/ml/{open}"),
          page("draft-no-reason", "bram", "/beheer/concepten/ml/{open}").press("reject", ""),
          page("draft-ended", "bram", "/beheer/concepten/ml/{open}").press("reject", AN_OLD_TOKEN),
          page("draft-rejected", "bram", "/beheer/concepten/ml/{rejected}"),
          page("draft-approved", "bram", "/beheer/concepten/ml/{approved}"),
          page("revision", "bram", "/beheer/concepten/ml/{rejected}/bewerken"),
          page("decisions", "bram", "/beheer/besluiten?land=ML"),
          page("decisions-unknown", "bram", "/beheer/besluiten?id=mali-nergens"),
          page("decision", "bram", "/beheer/besluiten/mali-2023-01-11"),
          page("correction", "bram", CORRECTION + "Correct&feit=2"),
          page("retraction", "bram", CORRECTION + "Retract&feit=2"),
          page("annulment", "bram", CORRECTION + "Annul&feit=2"),
          page("not-found", "bram", "/beheer/onvoltooid/geen"),
          page("without-scope", "bram", "/beheer/controlespoor"),
          page("audit", "ada", "/beheer/controlespoor"),
          page("home-of-an-auditor", "ada", "/beheer"),
          page("ended", "", "/beheer/uitgelogd").press("preview", A_FORM_OF_NOBODY.formatted("")),
          page("ended-unread", "", "/beheer/uitgelogd")
              .press("preview", A_FORM_OF_NOBODY.formatted("enctype=multipart/form-data")),
          page("sign-in", "", "/beheer"),
          page("signed-out", "", "/beheer/uitgelogd"));

  private static WorkbenchPage page(String name, String person, String path) {
    return new WorkbenchPage(name, person, path, "", "", Language.DUTCH);
  }

  private WorkbenchPage press(String button, String first) {
    return new WorkbenchPage(name, person, path, first, button, language);
  }

  static Stream<WorkbenchPage> inBothLanguages() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                ALL.stream()
                    .map(
                        p ->
                            new WorkbenchPage(
                                p.name, p.person, p.path, p.typed, p.pressed, language)));
  }

  /**
   * Whether the page has the frame of all pages; the pages before and after signing in have not.
   */
  boolean hasFrame() {
    return !person.isEmpty();
  }

  /** Brings the page into a tab in which its person has signed in. */
  void show(Tab tab, WorkbenchDemo demo) {
    tab.visit(demo.address(path) + (path.contains("?") ? "&" : "?") + "taal=" + language.tag());
    if (!pressed.isEmpty()) {
      tab.evaluate(typed.isEmpty() ? "0" : typed);
      tab.leaving(
          () ->
              tab.evaluate(
                  "document.querySelector('form.decision button[value=%s]').click()"
                      .formatted(pressed)));
    }
  }

  @Override
  public String toString() {
    return name + " (" + language.tag() + ")";
  }
}
