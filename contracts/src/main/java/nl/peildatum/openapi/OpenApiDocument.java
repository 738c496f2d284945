package nl.peildatum.openapi;

import static nl.peildatum.openapi.JsonTrees.PROPERTIES;
import static nl.peildatum.openapi.JsonTrees.REF;
import static nl.peildatum.openapi.JsonTrees.SCHEMAS;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.peildatum.json.MemberOrder;
import nl.peildatum.settings.PublicUrl;

/**
 * The OpenAPI description of both services: {@code openapi.yaml} with the schemas in the files that
 * it names and those of every kind of policy. Each object schema forbids members that it does not
 * name.
 */
public final class OpenApiDocument {
  private static final String ADDITIONAL = "additionalProperties";

  private OpenApiDocument() {}

  /**
   * The whole document as served at an address that a browser reaches over https: each server is
   * named with that address, as the API Design Rules ask. Without such an address each stays
   * relative to the document.
   *
   * @param publicUrl a scheme and a host, with a slash at its end or without; blank = not
   *     configured
   */
  public static Map<String, Object> describedAt(String publicUrl) {
    return at(publicUrl, described());
  }

  /**
   * The whole document as served where the organisation has its own authorization server, which
   * then gives the tokens.
   *
   * @param issuer of the tokens; blank = this service
   */
  public static Map<String, Object> describedAt(String publicUrl, String issuer) {
    return at(publicUrl, issuer.isBlank() ? described() : described(issuer));
  }

  private static Map<String, Object> at(String publicUrl, Map<String, Object> document) {
    return publicUrl.startsWith("https://")
        ? MemberOrder.mapped(
            document, object -> namingServers(object, PublicUrl.withoutSlash(publicUrl)))
        : document;
  }

  private static Map<String, Object> namingServers(Map<String, Object> object, String site) {
    for (var server : JsonTrees.list(object, "servers")) {
      var named = object(server);
      named.put("url", PublicUrl.withoutSlash(site + named.get("url")));
    }
    return object;
  }

  /** The whole document, with servers that are relative to it. */
  public static Map<String, Object> described() {
    return withSchemas(YamlFile.read("/openapi.yaml"));
  }

  private static Map<String, Object> described(String issuer) {
    return withSchemas(IssuedElsewhere.by(issuer, YamlFile.read("/openapi.yaml")));
  }

  private static Map<String, Object> withSchemas(Map<String, Object> document) {
    var components = JsonTrees.object(document, "components");
    var written = new LinkedHashMap<String, Map<String, Object>>();
    for (var file : JsonTrees.list(components, "schemas")) {
      YamlFile.read("/openapi/" + file + ".yaml")
          .forEach((name, schema) -> written.put(name, object(schema)));
    }
    var families = Family.found();
    var whole = Extensions.writtenOut(withAddresses(written));
    var all = PerFamily.of(whole, families);
    all.putAll(KindSchemas.of(families));
    all.putAll(ActSchemas.of(whole));
    var closed = closed(all);
    closed.putAll(EventData.of(whole.getOrDefault("EventEnvelope", Map.of())));
    components.remove("schemas");
    components.put("schemas", reachable(document, closed));
    return MemberOrder.fixed(document);
  }

  /**
   * The schemas with full addresses in their references: a reference without an address means a
   * schema of the document.
   */
  private static Map<String, Map<String, Object>> withAddresses(
      Map<String, Map<String, Object>> schemas) {
    var out = new LinkedHashMap<String, Map<String, Object>>();
    schemas.forEach(
        (name, schema) -> out.put(name, MemberOrder.mapped(schema, OpenApiDocument::address)));
    return out;
  }

  private static Map<String, Object> address(Map<String, Object> object) {
    if (object.get(REF) instanceof String name && name.indexOf('/') < 0) {
      object.put(REF, SCHEMAS + name);
    }
    return object;
  }

  /**
   * The schemas that the document refers to; schemas that were only used to build others are left
   * out.
   */
  private static Map<String, Map<String, Object>> reachable(
      Map<String, Object> from, Map<String, Map<String, Object>> schemas) {
    var names = new TreeSet<String>();
    JsonTrees.references(from, names);
    for (var news = names; !news.isEmpty(); ) {
      var next = new TreeSet<String>();
      news.forEach(name -> JsonTrees.references(schemas.get(name), next));
      next.removeAll(names);
      names.addAll(next);
      news = next;
    }
    var reached = new TreeMap<>(schemas);
    reached.keySet().retainAll(names);
    return reached;
  }

  private static Map<String, Map<String, Object>> closed(Map<String, Map<String, Object>> schemas) {
    var out = new LinkedHashMap<String, Map<String, Object>>();
    schemas.forEach(
        (name, schema) -> out.put(name, MemberOrder.mapped(schema, OpenApiDocument::close)));
    return out;
  }

  private static Map<String, Object> close(Map<String, Object> schema) {
    if ("object".equals(schema.get("type"))
        && schema.get(PROPERTIES) instanceof Map
        && !schema.containsKey(ADDITIONAL)) {
      schema.put(ADDITIONAL, false);
    }
    return schema;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object schema) {
    return (Map<String, Object>) schema;
  }
}
