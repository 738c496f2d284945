package nl.peildatum.problem;

import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that answer without a token, because the record is open to everyone. A request to
 * an address that is neither here nor among those with a scope is denied. {@code *} stands for one
 * segment of the path, {@code **} at the end for any number.
 */
public final class OpenAddresses {
  /** Addresses for GET and HEAD that never need a token. */
  public static final List<String> ALWAYS_READ =
      List.of(
          "/v1/checkpoint",
          "/v1/checkpoint/*",
          "/v1/openapi.json",
          "/v1/asyncapi.json",
          "/v1/schemas/*",
          "/assets/*/style.css",
          "/problems/*",
          "/notes/*",
          "/health/*",
          "/oauth2/jwks",
          "/.well-known/security.txt",
          "/verifier.html");

  /** Addresses of the record for GET and HEAD, which need a token where it is configured so. */
  public static final List<String> RECORD_READ =
      List.of(
          "/v1/countries",
          "/v1/countries/*/policy",
          "/v1/countries/*/areas",
          "/v1/countries/*/areas/**",
          "/v1/countries/*/groups",
          "/v1/countries/*/timeline",
          "/v1/countries/*/comparison",
          "/v1/countries/*/hindsight",
          "/v1/countries/*/counterfactual",
          "/v1/countries/*/record",
          "/v1/countries/*/answer-changes",
          "/v1/countries/*/evidence",
          "/v1/changes",
          "/v1/decisions/*",
          "/v1/sources",
          "/v1/announcement-gaps",
          "/",
          "/landen/*",
          "/landen/*/tijdlijn",
          "/landen/*/tijdlijn/twee-assen",
          "/landen/*/vergelijk",
          "/besluiten/*",
          "/bronnen",
          "/moratoria",
          "/status",
          "/api",
          "/begrippen",
          "/zaak",
          "/zaak/dossier",
          "/toegankelijkheid");

  /** All addresses for GET and HEAD. */
  public static final List<String> READ =
      Stream.concat(RECORD_READ.stream(), ALWAYS_READ.stream()).toList();

  /** Addresses for POST of a question that does not fit into an address; they record nothing. */
  public static final List<String> ASKED_BY_POST =
      List.of("/v1/assessments", "/v1/assessments/hindsight", "/v1/impact");

  private OpenAddresses() {}
}
