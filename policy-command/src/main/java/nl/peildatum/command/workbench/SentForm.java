package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.command.workbench.form.FormField;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.jspecify.annotations.Nullable;

/**
 * A request with the fields of a form that is larger than the container reads: a decision has
 * hundreds of fields.
 */
final class SentForm extends HttpServletRequestWrapper {
  private static final String ATTRIBUTE = SentForm.class.getName();

  private static final String FIELDS = "application/x-www-form-urlencoded";

  private final Map<String, String[]> fields = new LinkedHashMap<>();
  private final List<FileItem> parts;
  private final boolean isUnread;

  /**
   * @param body of type {@code application/x-www-form-urlencoded} or {@code multipart/form-data},
   *     UTF-8
   * @param type its type, as the client states it
   */
  SentForm(HttpServletRequest request, byte[] body, String type) {
    this(
        request,
        FormParts.areIn(type) ? FormParts.of(body, type) : List.of(),
        FormParts.areIn(type) ? "" : new String(body, StandardCharsets.UTF_8),
        false);
  }

  private SentForm(
      HttpServletRequest request, List<FileItem> parts, String body, boolean isUnread) {
    super(request);
    request.setAttribute(ATTRIBUTE, this);
    this.parts = parts;
    this.isUnread = isUnread;
    var all = new LinkedHashMap<String, List<String>>();
    read(request.getQueryString(), all);
    read(body, all);
    parts.stream().filter(FileItem::isFormField).forEach(part -> read(part, all));
    all.forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
  }

  /** Whether a request of this type has fields without files. */
  static boolean isOfFields(String contentType) {
    return contentType.regionMatches(true, 0, FIELDS, 0, FIELDS.length());
  }

  /** A request whose body nobody reads; it has the parameters of its address only. */
  static SentForm unread(HttpServletRequest request) {
    return new SentForm(request, List.of(), "", true);
  }

  /** The fields of a request, in the order in which they were sent. */
  static Stream<FormField> fields(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .flatMap(
            sent -> Stream.of(sent.getValue()).map(value -> new FormField(sent.getKey(), value)));
  }

  /** Whether the body of a request is not read, so that nobody knows its fields. */
  static boolean isUnread(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof SentForm form && form.isUnread;
  }

  private static void read(FileItem part, Map<String, List<String>> to) {
    add(part.getFieldName(), new String(part.get(), StandardCharsets.UTF_8), to);
  }

  /** The files of a field that a request brought; none of a request that is no form with parts. */
  static List<UploadedFile> files(HttpServletRequest request, String field) {
    return request.getAttribute(ATTRIBUTE) instanceof SentForm form
        ? UploadedFile.all(form.files(), field)
        : List.of();
  }

  private List<FileItem> files() {
    return parts.stream().filter(part -> !part.isFormField()).toList();
  }

  private static void read(@Nullable String encoded, Map<String, List<String>> to) {
    if (encoded == null || encoded.isEmpty()) {
      return;
    }
    for (var pair : encoded.split("&")) {
      var at = pair.indexOf('=');
      var name = decoded(at < 0 ? pair : pair.substring(0, at));
      var value = at < 0 ? "" : decoded(pair.substring(at + 1));
      add(name, value, to);
    }
  }

  private static void add(String name, String value, Map<String, List<String>> to) {
    to.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  /** The text; as it was sent where its encoding is broken. */
  private static String decoded(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return encoded;
    }
  }

  @Override
  public @Nullable String getParameter(String name) {
    var values = fields.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(fields);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(fields.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return fields.get(name);
  }
}
