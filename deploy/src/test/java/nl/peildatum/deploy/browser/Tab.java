package nl.peildatum.deploy.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import nl.peildatum.deploy.browser.DevTools.Event;
import tools.jackson.databind.JsonNode;

/** A tab of a browser, on the pages of one site; one thread uses it at a time. */
final class Tab {
  private static final int MOST_SECONDS = 60;

  private final DevTools tools;
  private final String session;
  private final List<String> scripts = new ArrayList<>();
  private final Transfers transfers = new Transfers();
  private final BlockingQueue<String> loads = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> downloads = new LinkedBlockingQueue<>();
  private String site = "";
  private String shown = "";

  Tab(DevTools tools, String target) {
    this.tools = tools;
    var attached = Map.of("targetId", target, "flatten", true);
    this.session = tools.call(null, "Target.attachToTarget", attached).path("sessionId").asString();
    tools.listen(session, this::heard);
    call("Page.enable", Map.of());
    call("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
    call("Network.enable", Map.of());
    call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
  }

  /** The tab as if it were new, with an empty cache. */
  Tab renewed(String site) {
    this.site = site;
    scripts.forEach(
        id -> call("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id)));
    scripts.clear();
    call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    call("Network.clearBrowserCache", Map.of());
    return screen(1280, 900, 1).show(Appearance.LIGHT);
  }

  /** Forgets who signed in. */
  Tab signedOut() {
    call("Network.clearBrowserCookies", Map.of());
    return this;
  }

  /** The cookies of the site, for {@link #signedIn}. */
  JsonNode cookies() {
    return call("Network.getCookies", Map.of()).path("cookies");
  }

  /** Gives the tab the cookies of a session, as signing in in another tab does. */
  Tab signedIn(JsonNode cookies) {
    for (var cookie : cookies) {
      var name = cookie.path("name").asString();
      var value = cookie.path("value").asString();
      call("Network.setCookie", Map.of("url", site, "name", name, "value", value));
    }
    return this;
  }

  private void heard(Event event) {
    transfers.heard(event);
    if (event.method().equals("Page.lifecycleEvent")
        && event.params().path("name").asString("").equals("load")) {
      loads.add(event.params().path("loaderId").asString());
    }
    if (event.method().equals("Page.downloadProgress")
        && !event.params().path("state").asString("").equals("inProgress")) {
      downloads.add(event.params().path("state").asString());
    }
  }

  private JsonNode call(String method, Map<String, ?> params) {
    return tools.call(session, method, params);
  }

  /** Opens a page of the list, and waits until it is loaded. */
  Tab visit(PageList.Page page) {
    visit(page.address());
    assertThat(transfers.status()).as("status of " + page.address()).isEqualTo(page.status());
    return this;
  }

  /** Opens a page and waits until it is loaded. */
  Tab visit(String path) {
    transfers.clear();
    var awaited = call("Page.navigate", Map.of("url", site + path)).path("loaderId").asString();
    return loaded(awaited::equals);
  }

  /** Does what leads to another page, and waits until that is loaded. */
  Tab leaving(Runnable deed) {
    var left = shown;
    deed.run();
    return loaded(load -> !load.equals(left));
  }

  /** Does what makes the browser save a file into an empty folder, and waits until it is there. */
  Path saving(Path folder, Runnable deed) throws IOException {
    call(
        "Page.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    deed.run();
    assertThat(next(downloads, "nothing was saved")).isEqualTo("completed");
    try (var files = Files.list(folder)) {
      var saved = files.toList();
      assertThat(saved).hasSize(1);
      return saved.getFirst();
    }
  }

  private Tab loaded(Predicate<String> isAwaited) {
    do {
      shown = next(loads, "no page was loaded");
    } while (!isAwaited.test(shown));
    return this;
  }

  private static String next(BlockingQueue<String> told, String otherwise) {
    try {
      return requireNonNull(told.poll(MOST_SECONDS, TimeUnit.SECONDS), otherwise);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** The path and the query string of the page that is shown. */
  String address() {
    return evaluate("location.pathname + location.search").asString();
  }

  /** The value of an expression in JavaScript, awaited where it is a promise. */
  JsonNode evaluate(String expression) {
    var params = Map.of("expression", expression, "returnByValue", true, "awaitPromise", true);
    var answer = call("Runtime.evaluate", params);
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  List<String> texts(String expression) {
    return evaluate(expression).valueStream().map(JsonNode::asString).toList();
  }

  /** Runs a script in every page that is visited from now on, before the page's own. */
  Tab observed(String script) {
    scripts.add(
        call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
            .path("identifier")
            .asString());
    return this;
  }

  Tab withoutScripts() {
    call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    return this;
  }

  /**
   * Sets the size of the window.
   *
   * @param width in CSS pixels
   * @param scale device pixels to a CSS pixel
   */
  Tab screen(int width, int height, double scale) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
    return this;
  }

  Tab show(Appearance appearance) {
    call("Emulation.setEmulatedMedia", appearance.asParameters());
    return this;
  }

  Tab press(Key key) {
    call("Input.dispatchKeyEvent", key.down());
    call("Input.dispatchKeyEvent", key.up());
    return this;
  }

  Tab type(String text) {
    call("Input.insertText", Map.of("text", text));
    return this;
  }

  /**
   * Presses and releases the main button of the mouse.
   *
   * @param x in CSS pixels from the left of the window
   * @param y in CSS pixels from the top of the window
   */
  Tab click(double x, double y) {
    for (var type : List.of("mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
    }
    return this;
  }

  /** The page as the browser prints it: a PDF. */
  byte[] print() {
    var printed = call("Page.printToPDF", Map.of("preferCSSPageSize", true));
    return Base64.getDecoder().decode(printed.path("data").asString());
  }

  Transfers transfers() {
    return transfers;
  }

  /**
   * A picture of the page from its top, as WebP.
   *
   * @param mostHeight in CSS pixels
   * @param scale pixels of the picture to a CSS pixel
   */
  byte[] picture(int mostHeight, double scale) {
    var size = call("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
    var clip =
        Map.of(
            "x",
            0,
            "y",
            0,
            "width",
            size.path("width").asInt(),
            "height",
            Math.min(mostHeight, size.path("height").asInt()),
            "scale",
            scale);
    var params =
        Map.of("format", "webp", "quality", 26, "captureBeyondViewport", true, "clip", clip);
    return Base64.getDecoder()
        .decode(call("Page.captureScreenshot", params).path("data").asString());
  }
}
