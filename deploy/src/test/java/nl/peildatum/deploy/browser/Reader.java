package nl.peildatum.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.node.StringNode;

/** A person at a page: reads what it shows, types into its fields, and clicks. */
final class Reader {
  private final Tab tab;

  private Reader(Tab tab) {
    this.tab = tab;
  }

  static Reader atTheLandingPage(Tab tab) {
    return new Reader(tab.visit("/?taal=nl"));
  }

  static Reader at(Tab tab, String path) {
    return new Reader(tab.visit(path));
  }

  /** Signs in to the demonstration, where everyone has one password. */
  Reader signsIn(String person) {
    return types(person, "Naam").types("demo", "Wachtwoord").presses("Inloggen");
  }

  /** Clicks on a link by its words, or by the first of them. */
  Reader follows(String words) {
    return clicks(named("a[href]", words));
  }

  /** Clicks on a button by its words. */
  Reader presses(String words) {
    return clicks(named("button", words));
  }

  /** Clicks on a button that is an input, by the words on it. */
  Reader submits(String words) {
    return clicks(
        "[...document.querySelectorAll('input[type=submit]')].find(e => e.value === %s)"
            .formatted(quoted(words)));
  }

  private Reader clicks(String element) {
    tab.leaving(() -> click(element));
    return this;
  }

  private void click(String element) {
    // scrolls to the element and gives the middle of its first line
    var place =
        tab.evaluate(
            """
            (() => {
              const e = %s;
              e.scrollIntoView({ block: 'center' });
              const box = e.getClientRects()[0];
              return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
            })()
            """
                .formatted(element));
    tab.click(place.path("x").asDouble(), place.path("y").asDouble());
  }

  /** Clicks on a link by its words, or by the first of them, and keeps the file behind it. */
  Path saves(String words, Path folder) throws IOException {
    return tab.saving(folder, () -> click(named("a[href]", words)));
  }

  /** Ticks a box by the words beside it. */
  Reader ticks(String words) {
    click(named("label", words));
    assertThat(tab.evaluate(field(words) + ".checked").asBoolean()).isTrue();
    return this;
  }

  /** Types a text into the field with a label, in the place of what it holds. */
  Reader types(String text, String label) {
    tab.evaluate(field(label) + ".select()");
    tab.type(text);
    return this;
  }

  /** Picks a day, written as year-month-day, in the field with a label. */
  Reader picks(String day, String label) {
    tab.evaluate(field(label) + ".value = " + quoted(day));
    assertThat(tab.evaluate(field(label) + ".value").asString()).isEqualTo(day);
    return this;
  }

  /** Chooses a line of the list with a label. */
  Reader chooses(String line, String label) {
    tab.evaluate(
        "[...%s.options].find(e => e.textContent === %s).selected = true"
            .formatted(field(label), quoted(line)));
    return this;
  }

  Reader sees(String... words) {
    assertThat(text()).contains(words);
    return this;
  }

  Reader seesInOrder(String... words) {
    assertThat(text()).containsSubsequence(words);
    return this;
  }

  Reader doesNotSee(String... words) {
    assertThat(text()).doesNotContain(words);
    return this;
  }

  Reader seesTitle(String title) {
    assertThat(tab.evaluate("document.querySelector('h1').textContent").asString())
        .isEqualTo(title);
    return this;
  }

  /** Prints the page, and reads what is on the paper. */
  Reader prints() {
    assertThat(new String(tab.print(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    tab.show(Appearance.PRINT);
    return this;
  }

  String text() {
    return tab.evaluate("document.body.innerText").asString();
  }

  private static String field(String label) {
    return named("label", label) + ".control";
  }

  /** The element of a kind whose words are those, or start with them. */
  private static String named(String kind, String words) {
    return """
    (() => {
      const words = e => e.textContent.replace(/\\s+/g, ' ').trim();
      const shown = [...document.querySelectorAll('%s')].filter(e => e.checkVisibility());
      const found = shown.find(e => words(e) === %s) ?? shown.find(e => words(e).startsWith(%2$s));
      if (!found) throw new Error('the page shows no ' + %2$s + ' among: ' + shown.map(words));
      return found;
    })()
    """
        .formatted(kind, quoted(words))
        .strip();
  }

  private static String quoted(String text) {
    return StringNode.valueOf(text).toString();
  }
}
