package nl.peildatum.openapi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An operation of the API that will end.
 *
 * @param method in upper case
 * @param path with the address of its server, and its parameters in braces
 * @param since the day from which it is deprecated
 * @param sunset the day on which it ends
 * @param guide where the reader finds what takes its place
 */
public record DeprecatedOperation(
    String method, String path, LocalDate since, LocalDate sunset, String guide) {
  private static final String STANDARD_GUIDE = "/api";

  /** Those that an OpenAPI document marks so. */
  public static List<DeprecatedOperation> in(Map<String, Object> document) {
    var found = new ArrayList<DeprecatedOperation>();
    var server = server(document, "");
    var paths = JsonTrees.object(document, "paths");
    for (var path : paths.keySet()) {
      var methods = JsonTrees.object(paths, path);
      var address = server(methods, server) + path;
      for (var method : methods.keySet()) {
        var operation = JsonTrees.object(methods, method);
        if (Boolean.TRUE.equals(operation.get("deprecated"))) {
          found.add(of(method, address, operation));
        }
      }
    }
    return List.copyOf(found);
  }

  private static DeprecatedOperation of(
      String method, String address, Map<String, Object> operation) {
    return new DeprecatedOperation(
        method.toUpperCase(Locale.ROOT),
        address,
        day(operation, "x-deprecated-on", address),
        day(operation, "x-sunset", address),
        JsonTrees.object(operation, "externalDocs").get("url") instanceof String guide
            ? guide
            : STANDARD_GUIDE);
  }

  private static LocalDate day(Map<String, Object> operation, String name, String address) {
    if (operation.get(name) instanceof String day) {
      return LocalDate.parse(day);
    }
    throw new IllegalStateException("%s is deprecated without %s".formatted(address, name));
  }

  private static String server(Map<String, Object> described, String otherwise) {
    return JsonTrees.list(described, "servers").stream()
        .findFirst()
        .map(server -> server instanceof Map<?, ?> one ? String.valueOf(one.get("url")) : "")
        .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
        .orElse(otherwise);
  }
}
