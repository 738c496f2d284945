package nl.peildatum.deploy.hostile.attack;

import java.util.List;

/** Where nobody lives, written in every way a path can be written. */
final class Addresses implements Family {
  static final List<String> KNOWN =
      List.of(
          "/v1/countries",
          "/v1/countries/pe/policy",
          "/v1/countries/pe/areas/cusco/policy",
          "/v1/countries/pe/areas",
          "/v1/countries/pe/timeline",
          "/v1/countries/pe/comparison",
          "/v1/countries/pe/hindsight",
          "/v1/countries/pe/counterfactual",
          "/v1/countries/pe/evidence",
          "/v1/countries/pe/record",
          "/v1/countries/pe/answer-changes",
          "/v1/countries/vn/policy",
          "/v1/countries/bd/areas/dhaka-c/policy",
          "/v1/changes",
          "/v1/decisions/h-1",
          "/v1/sources",
          "/v1/announcement-gaps",
          "/v1/assessments",
          "/v1/assessments/hindsight",
          "/v1/impact",
          "/notes/area-not-stated",
          "/v1/openapi.json",
          "/problems/not-found",
          "/health/ready",
          "/oauth2/jwks");
  private static final List<String> SPICE =
      List.of(
          "%2f",
          "%2F..%2f",
          "/../",
          "/./",
          "//",
          "%00",
          "%2e%2e/",
          "%2e",
          "%c0%ae",
          "%C0%AF",
          "%ED%A0%80",
          ";a=b",
          ";",
          ";jsessionid=1",
          "\\",
          "%5c",
          "%",
          "%zz",
          "%u0041",
          "%25",
          "%2500",
          " ",
          "%20",
          "\t",
          "\u00e9",
          "\u00ff",
          "%F0%9F%98%80",
          "%E2%80%AE",
          "?",
          "?%",
          "#",
          "[",
          "]",
          "{",
          "}",
          "|",
          "^",
          "`",
          "\"",
          "<",
          ">",
          "*",
          "+",
          "~",
          ".",
          "..",
          "%0d%0a",
          "%0a",
          "\u0001",
          ":",
          "@");
  private static final List<String> WHOLE =
      List.of(
          "",
          "*",
          "/",
          "//",
          "/.",
          "/..",
          "/../../etc/passwd",
          "/%2e%2e/%2e%2e/etc/passwd",
          "/;",
          "/v1",
          "/v1/",
          "v1/countries",
          "?",
          "#",
          "/error",
          "/actuator",
          "/actuator/env",
          "/favicon.ico",
          "/WEB-INF/web.xml",
          "/META-INF/MANIFEST.MF",
          "/login",
          "/logout",
          "/oauth2/token",
          "/oauth2/authorize",
          "/oauth2/introspect",
          "/.well-known/oauth-authorization-server",
          "/v1/countries/pe/decisions",
          "/v1/countries//policy",
          "/v1/countries/zz/policy",
          "/v1/countries/PE/areas/%F0%9F%98%80/policy",
          "/v1/countries/pe/areas/" + "x".repeat(3_000) + "/policy",
          "/v1/decisions/" + "x".repeat(300),
          "/problems/" + "%41".repeat(1_000),
          "/" + "a".repeat(7_000),
          "/" + "a".repeat(20_000),
          "/" + "a/".repeat(3_000),
          "/" + "../".repeat(2_000),
          "http://127.0.0.1/v1/countries",
          "http://elsewhere.invalid/v1/countries",
          "http://elsewhere.invalid:99999/v1/countries",
          "HTTP://127.0.0.1",
          "https://127.0.0.1/v1/countries",
          "ftp://127.0.0.1/v1/countries",
          "http:///v1/countries",
          "127.0.0.1:80",
          "//127.0.0.1/v1/countries",
          "/v1/countries HTTP/1.1\r\nX-Smuggled: 1");

  @Override
  public Attack next(Dice dice) {
    var target = dice.oneIn(3) ? dice.any(WHOLE) : spiced(dice.any(KNOWN), dice);
    return Message.of(dice.oneIn(8) ? "HEAD" : "GET", target).unframed("address");
  }

  private static String spiced(String path, Dice dice) {
    var spiced = path;
    for (var times = dice.between(1, 3); times > 0; times--) {
      var at = dice.between(0, spiced.length());
      spiced = spiced.substring(0, at) + dice.any(SPICE) + spiced.substring(at);
    }
    return spiced;
  }
}
