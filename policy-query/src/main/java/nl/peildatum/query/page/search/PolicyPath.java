package nl.peildatum.query.page.search;

import java.util.regex.Pattern;

/** The page that shows what an address of the API answers about policy. */
final class PolicyPath {
  private static final Pattern OF_API =
      Pattern.compile("/v1/countries/([a-z]{2})(?:/areas/([^/]+))?/policy\\?(.*)");

  private PolicyPath() {}

  /**
   * @param path address of the policy of a country or an area, as an answer has it
   */
  static String page(String path) {
    var parts = OF_API.matcher(path);
    if (!parts.matches()) {
      return path;
    }
    var area = parts.group(2) == null ? "" : "area=" + parts.group(2) + "&";
    return "/landen/" + parts.group(1) + "?" + area + parts.group(3);
  }
}
