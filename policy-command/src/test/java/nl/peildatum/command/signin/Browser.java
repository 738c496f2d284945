package nl.peildatum.command.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.peildatum.testing.ApiClient;

/** A client with cookies that follows redirects, as a browser without a script. */
public final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int MOST_REDIRECTS = 10;

  private final URI site;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  /** A reply, and the address that gave it. */
  public record Page(URI address, HttpResponse<byte[]> reply) {
    public int status() {
      return reply.statusCode();
    }

    public String body() {
      return new String(reply.body(), StandardCharsets.UTF_8);
    }

    public String header(String name) {
      return reply.headers().firstValue(name).orElse("");
    }

    public String csrf() {
      var found = TOKEN.matcher(body());
      return found.find() ? found.group(1) : "";
    }
  }

  public Browser(URI site) {
    this.site = site;
  }

  /** This browser, sending a header with each request from now on. */
  public Browser with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** This browser, sending a header no more. */
  public Browser without(String header) {
    headers.remove(header);
    return this;
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  /** One request, without following a redirect. */
  Page once(String method, String address, Map<String, String> form) {
    return once(method, address, List.copyOf(form.entrySet()));
  }

  private Page once(String method, String address, List<Map.Entry<String, String>> form) {
    var body =
        form.stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return once(
        method, address, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
  }

  private Page once(String method, String address, String type, BodyPublisher body) {
    var uri = site.resolve(address);
    var request =
        HttpRequest.newBuilder(uri)
            .header("Accept", "text/html")
            .header("Content-Type", type)
            .method(method, body);
    if (method.equals("POST")) {
      request.header("Origin", site.resolve("/").toString().replaceAll("/$", ""));
    }
    headers.forEach(request::setHeader);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(e -> e.getKey() + "=" + e.getValue())
              .collect(Collectors.joining("; ")));
    }
    var reply = ApiClient.exchange(request);
    reply.headers().allValues("Set-Cookie").forEach(this::keep);
    return new Page(uri, reply);
  }

  public Page get(String address) {
    return followed(once("GET", address, Map.of()));
  }

  Page post(String address, Map<String, String> form) {
    return followed(once("POST", address, form));
  }

  /** Sends a form whose fields may have several values. */
  public Page send(String address, List<Map.Entry<String, String>> form) {
    return followed(once("POST", address, form));
  }

  /**
   * Sends a form with one file.
   *
   * @param field the field of the file
   */
  public Page upload(
      String address, List<Map.Entry<String, String>> form, String field, String file) {
    var parts = new Parts();
    form.forEach(sent -> parts.field(sent.getKey(), sent.getValue()));
    return send(address, parts.file(field, "receipts name=.ndjson", file.getBytes(UTF_8)));
  }

  /** Sends a form with files. */
  public Page send(String address, Parts parts) {
    return followed(once("POST", address, parts.type(), BodyPublishers.ofByteArray(parts.body())));
  }

  private Page followed(Page first) {
    var page = first;
    for (var i = 0; i < MOST_REDIRECTS && page.status() / 100 == 3; i++) {
      page = once("GET", page.address().resolve(page.header("Location")).toString(), Map.of());
    }
    return page;
  }

  /** Signs in to the demonstration, from a page of the workbench. */
  public Page signIn(String address, String person) {
    var form = get(address);
    return post(
        "/beheer/inloggen/demo",
        Map.of("_csrf", form.csrf(), "username", person, "password", "demo"));
  }

  private void keep(String cookie) {
    var pair = cookie.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair[1]);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
