package nl.peildatum.openapi;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Compares the headers of a response with those that the document describes: each required one is
 * there, and each that is there is described.
 */
final class HeaderFaults {
  /** Described by HTTP itself, or with the body. */
  private static final Set<String> OF_HTTP =
      Set.of(
          "Connection",
          "Content-Encoding",
          "Content-Length",
          "Content-Type",
          "Date",
          "Keep-Alive",
          "Transfer-Encoding");

  /** The description of the whole document names each of these once. */
  static final Set<String> OF_ALL_RESPONSES =
      Set.of(
          "Access-Control-Allow-Origin",
          "Access-Control-Expose-Headers",
          "Content-Disposition",
          "Content-Security-Policy",
          "Referrer-Policy",
          "Strict-Transport-Security",
          "Vary",
          "X-Content-Type-Options",
          "X-Frame-Options");

  private HeaderFaults() {}

  /**
   * What is wrong with the headers; empty when they are as described.
   *
   * @param described the headers that the document has for the response, by name
   * @param document in which references are followed
   */
  static List<String> of(JsonNode described, HttpHeaders sent, JsonNode document) {
    var faults = new ArrayList<String>();
    for (var header : described.properties()) {
      if (isRequired(header.getValue(), document) && sent.firstValue(header.getKey()).isEmpty()) {
        faults.add("the header " + header.getKey() + " is missing");
      }
    }
    for (var name : undescribed(described, sent)) {
      faults.add("the header " + name + " is not described");
    }
    return faults;
  }

  private static boolean isRequired(JsonNode header, JsonNode document) {
    var reference = header.path("$ref").stringValue("");
    var found = reference.isEmpty() ? header : document.at(reference.substring(1));
    return found.path("required").booleanValue(false);
  }

  private static Set<String> undescribed(JsonNode described, HttpHeaders sent) {
    var names = new TreeSet<String>();
    sent.map().keySet().forEach(name -> names.add(lower(name)));
    names.removeIf(name -> name.startsWith(":"));
    OF_HTTP.forEach(name -> names.remove(lower(name)));
    OF_ALL_RESPONSES.forEach(name -> names.remove(lower(name)));
    described.propertyNames().forEach(name -> names.remove(lower(name)));
    return names;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
