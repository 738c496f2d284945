package nl.peildatum.deploy.access;

import java.net.http.HttpResponse;
import java.util.Collections;
import tools.jackson.databind.json.JsonMapper;

/** What must become of a request, as far as access goes. */
enum Verdict {
  /** 401, and how a token is sent. */
  WITHOUT_VALID_TOKEN,
  /** 403: the token is valid and does not allow this. */
  WITHOUT_SCOPE,
  /** Neither of them, whatever else is wrong. */
  LET_THROUGH,
  /** 400: more than one header says who asks. */
  MALFORMED,
  /** 400, told before the body that needs a scope is read. */
  UNKNOWN_PARAMETER,
  /** 401 of the token endpoint, which no token opens. */
  WITHOUT_CLIENT;

  private static final int BAD = 400;

  /** 503 of a node without a key for its log. */
  private static final String NO_LOG = "checkpoint-missing";

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int FAILED = 500;

  static Verdict of(Operation operation, Caller caller) {
    var rule = operation.rule();
    if (caller.authorization().size() > 1) {
      return MALFORMED;
    }
    if (operation.id().equals(Ways.IMPACT_OF_A_DRAFT) && !caller.query().isEmpty()) {
      return UNKNOWN_PARAMETER;
    }
    if (rule.client()) {
      return caller.name().equals(Caller.CLIENT) ? LET_THROUGH : WITHOUT_CLIENT;
    }
    return switch (caller.standing()) {
      case INVALID -> WITHOUT_VALID_TOKEN;
      case NO_TOKEN -> rule.open() ? LET_THROUGH : WITHOUT_VALID_TOKEN;
      case VALID ->
          rule.open() || !Collections.disjoint(rule.scopes(), caller.scopes())
              ? LET_THROUGH
              : WITHOUT_SCOPE;
    };
  }

  boolean holds(HttpResponse<byte[]> reply) {
    return switch (this) {
      case WITHOUT_VALID_TOKEN ->
          reply.statusCode() == UNAUTHORIZED
              && says(reply, "invalid-token")
              && reply.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer");
      case WITHOUT_SCOPE -> reply.statusCode() == FORBIDDEN && says(reply, "missing-scope");
      case MALFORMED -> reply.statusCode() == BAD && says(reply, "malformed-request");
      case UNKNOWN_PARAMETER -> reply.statusCode() == BAD && says(reply, "unknown-parameter");
      case WITHOUT_CLIENT -> reply.statusCode() == UNAUTHORIZED;
      case LET_THROUGH ->
          reply.statusCode() != UNAUTHORIZED
              && reply.statusCode() != FORBIDDEN
              && (reply.statusCode() < FAILED || says(reply, NO_LOG));
    };
  }

  private static boolean says(HttpResponse<byte[]> reply, String slug) {
    var type = JsonMapper.shared().readTree(reply.body()).path("type").asString("");
    return type.equals("/problems/" + slug);
  }
}
