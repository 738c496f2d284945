package nl.peildatum.command.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.peildatum.command.signin.Browser;
import nl.peildatum.command.signin.Browser.Page;
import org.springframework.web.util.HtmlUtils;

/** A form of a page as a browser without a script sends it. */
final class HtmlForm {
  private static final Pattern FORM =
      Pattern.compile("<form[^>]*class=\"decision\"[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern ACTION =
      Pattern.compile(
          "<form[^>]*class=\"decision\"[^>]*action=\"([^\"]+)\"|<form[^>]*action=\"([^\"]+)\"[^>]*class=\"decision\"");

  /** The button that shows another map, which stands outside the form that it sends. */
  private static final Pattern MAP =
      Pattern.compile("<button [^>]*form=\"form\"[^>]*formaction=\"([^\"#]+)#kaart\"");

  private static final Pattern CASES =
      Pattern.compile("<form id=\"form\"[^>]*action=\"([^\"#]+)[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern CONTROL =
      Pattern.compile(
          "<input ([^>]*)/?>|<textarea ([^>]*)>(.*?)</textarea>|<select ([^>]*)>(.*?)</select>",
          Pattern.DOTALL);
  private static final Pattern CHOSEN = Pattern.compile("<option ([^>]*selected=[^>]*)>");

  private static final Pattern BUTTON = Pattern.compile("<button [^>]*>");
  private static final Pattern LANGUAGE =
      Pattern.compile("form=\"form\" formaction=\"([^\"]+)\"[^>]*name=\"do\" value=\"([^\"]+)\"");

  private final Browser browser;
  private final String action;
  private final String page;
  private final List<Entry<String, String>> fields = new ArrayList<>();

  private HtmlForm(Browser browser, String action, String page) {
    this.browser = browser;
    this.action = action;
    this.page = page;
  }

  static HtmlForm in(Page page, Browser browser) {
    var html = page.body();
    var found = FORM.matcher(html);
    if (!found.find()) {
      throw new AssertionError("no form in " + html);
    }
    var action = ACTION.matcher(html);
    if (!action.find()) {
      throw new AssertionError("no action in " + html);
    }
    var form =
        new HtmlForm(browser, action.group(1) == null ? action.group(2) : action.group(1), html);
    form.read(found.group(1));
    return form;
  }

  /** The form of a page that compares cases. */
  static HtmlForm ofCases(Page page, Browser browser) {
    var found = CASES.matcher(page.body());
    if (!found.find()) {
      throw new AssertionError("no cases in " + page.body());
    }
    var form = new HtmlForm(browser, found.group(1), page.body());
    form.read(found.group(2));
    return form;
  }

  /** The fields of the form of a page. */
  static List<Entry<String, String>> fields(String html) {
    var found = FORM.matcher(html);
    assertThat(found.find()).as(html).isTrue();
    var form = new HtmlForm(new Browser(URI.create("http://localhost")), "", html);
    form.read(found.group(1));
    return form.fields;
  }

  /** Reads the fields in the form, and those of the page that name it as theirs. */
  private void read(String html) {
    read(html, "");
    read(page.replace(html, ""), " form=\"form\"");
  }

  private void read(String html, String mark) {
    var controls = CONTROL.matcher(html);
    while (controls.find()) {
      if (!controls.group().replaceFirst("(?s)>.*", "").contains(mark)) {
        continue;
      }
      if (controls.group(1) != null) {
        input(controls.group(1));
      } else if (controls.group(2) != null) {
        add(
            name(controls.group(2)),
            HtmlUtils.htmlUnescape(controls.group(3)).replace("\n", "\r\n"));
      } else {
        var chosen = CHOSEN.matcher(controls.group(5));
        add(name(controls.group(4)), chosen.find() ? attribute(chosen.group(1), "value") : "");
      }
    }
  }

  private void input(String attributes) {
    var type = attribute(attributes, "type");
    if (!type.equals("checkbox") || attributes.contains("checked=")) {
      add(name(attributes), attribute(attributes, "value"));
    }
  }

  private static String name(String attributes) {
    return attribute(attributes, "name");
  }

  private static String attribute(String attributes, String name) {
    var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
  }

  List<Entry<String, String>> fields() {
    return fields;
  }

  HtmlForm add(String name, String value) {
    fields.add(Map.entry(name, value));
    return this;
  }

  /** Fills in a field that the page has. */
  HtmlForm fill(String name, String value) {
    if (!fields.removeIf(field -> field.getKey().equals(name))) {
      throw new AssertionError("no field " + name + " in " + fields);
    }
    return add(name, value);
  }

  Page press(String button) {
    return press(button, address(button));
  }

  /** Where a button of the form sends it. */
  private String address(String button) {
    return BUTTON
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .filter(one -> !one.contains(" form=") && attribute(one, "value").equals(button))
        .map(one -> attribute(one, "formaction"))
        .filter(to -> !to.isEmpty())
        .map(to -> to.replaceAll("#.*", ""))
        .findFirst()
        .orElse(action);
  }

  /** Presses the button that shows the page in the other language. */
  Page inOtherLanguage() {
    var button = LANGUAGE.matcher(page);
    assertThat(button.find()).as(page).isTrue();
    return press(button.group(2), button.group(1));
  }

  /** Presses the button that shows the map that is chosen. */
  Page showMap() {
    var button = MAP.matcher(page);
    assertThat(button.find()).as(page).isTrue();
    return press("preview", button.group(1));
  }

  private Page press(String button, String action) {
    var sent = new ArrayList<>(fields);
    sent.add(Map.entry("do", button));
    return browser.send(action, sent);
  }
}
