package nl.peildatum.deploy.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Callers whose token is valid, with all scopes, some, or none. */
record SoundTokens(Mint mint) {
  private static final String EVERY = String.join(" ", Scopes.ALL);

  List<Caller> all() {
    return Stream.of(withScopes(), withoutScopes(), otherForms()).flatMap(s -> s).toList();
  }

  private Stream<Caller> withScopes() {
    return Stream.concat(
        Scopes.ALL.stream()
            .map(scope -> Caller.valid(scope, mint.token("p", scope), Set.of(scope))),
        Stream.of(Caller.valid("all scopes", mint.token("p", EVERY), Scopes.ALL)));
  }

  private Stream<Caller> withoutScopes() {
    return Stream.concat(
        Stream.of(
                "",
                " ",
                "policy:everything",
                "POLICY:RECORD AUDIT:READ",
                "policy:record,audit:read",
                "policy:*",
                "SCOPE_policy:record")
            .map(scope -> Caller.valid("scope '" + scope + "'", mint.token("p", scope), Set.of())),
        Stream.of(
            Caller.valid("no scope at all", mint.sound(Mint.claims("p")), Set.of()),
            Caller.valid(
                "scopes as roles",
                mint.sound(
                    Mint.claims("p")
                        .claim("roles", List.copyOf(Scopes.ALL))
                        .claim("groups", EVERY)),
                Set.of())));
  }

  private Stream<Caller> otherForms() {
    return Stream.of(
        Caller.valid(
            "scopes as an array",
            mint.sound(Mint.claims("p").claim("scope", List.copyOf(Scopes.ALL))),
            Scopes.ALL),
        Caller.valid(
            "typ application/at+jwt",
            mint.signed(
                mint.head(JWSAlgorithm.RS256).type(new JOSEObjectType("application/at+jwt")),
                Mint.claims("p").claim("scope", EVERY)),
            Scopes.ALL));
  }
}
