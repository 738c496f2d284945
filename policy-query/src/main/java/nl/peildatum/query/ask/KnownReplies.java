package nl.peildatum.query.ask;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** {@code If-None-Match: *} asks only whether there is an answer at all (RFC 9110, 13.1.2). */
@RestControllerAdvice(basePackageClasses = KnownReplies.class)
final class KnownReplies implements ResponseBodyAdvice<Object> {
  private static final String ANY = "*";

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (isRead(request) && hasTag(response) && asksForAny(request)) {
      response.setStatusCode(HttpStatus.NOT_MODIFIED);
      return null;
    }
    return body;
  }

  private static boolean isRead(ServerHttpRequest request) {
    return HttpMethod.GET.equals(request.getMethod())
        || HttpMethod.HEAD.equals(request.getMethod());
  }

  private static boolean hasTag(ServerHttpResponse response) {
    return response.getHeaders().containsHeader(HttpHeaders.ETAG);
  }

  private static boolean asksForAny(ServerHttpRequest request) {
    return ANY.equals(request.getHeaders().getFirst(HttpHeaders.IF_NONE_MATCH));
  }
}
