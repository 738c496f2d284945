package nl.peildatum.deploy.access;

import java.util.List;
import java.util.stream.Stream;

/** Ways to write an address that needs a token so that a rule might not know it again. */
final class Spellings {
  private Spellings() {}

  /**
   * @param path begins with {@code /v1/} and a word
   */
  static List<String> of(String path) {
    var rest = path.substring("/v1/".length());
    var last = path.substring(path.lastIndexOf('/') + 1);
    var parent = path.substring(0, path.lastIndexOf('/'));
    return Stream.of(
            path,
            "/" + path,
            "/v1//" + rest,
            path + "/",
            path + "//",
            path + "/.",
            path + "/x/..",
            "/./v1/" + rest,
            "/v1/x/../" + rest,
            "/v1/countries/../" + rest,
            "/v1/%2e/" + rest,
            "/v1/x/%2e%2e/" + rest,
            "/v1/countries/ml/areas/x%2f..%2f..%2f..%2f..%2f" + rest + "/policy",
            "/v1/countries/ml/areas/..%5c..%5c" + last + "/policy",
            "/v1/countries/ml/areas/../../../../v1/" + rest,
            parent + "/" + percent(last),
            parent + "/" + percent(percent(last).replace("%", "%25")),
            "/%76%31/" + rest,
            "/v1%2f" + rest,
            parent + "%2f" + last,
            parent + "%5c" + last,
            parent + "\\" + last,
            path + ";a=b",
            path + ";",
            path + "%3ba=b",
            "/v1;a=b/" + rest,
            path.replace("/v1/", "/V1/"),
            parent + "/" + last.toUpperCase(java.util.Locale.ROOT),
            path + "%20",
            path + "%00",
            path + "%0a",
            path + ".json",
            path + ".",
            path + "?",
            path + "?/v1/countries",
            path + "#/v1/countries",
            "/health/ready/../.." + path,
            "http://127.0.0.1" + path,
            "http://127.0.0.1/" + path)
        .distinct()
        .toList();
  }

  /** The first letter encoded. */
  private static String percent(String word) {
    return "%" + Integer.toHexString(word.charAt(0)) + word.substring(1);
  }
}
