package nl.peildatum.command.workbench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Reads the parts of a form of type {@code multipart/form-data}, UTF-8. A file is a field with its
 * text, as if somebody had typed it; its name is left out.
 */
final class MultipartFields {
  static final String TYPE = "multipart/form-data";
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})\"?");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"\r\n]*)\"");
  private static final String LINE_END = "\r\n";
  private static final String HEADERS_END = LINE_END + LINE_END;

  private MultipartFields() {}

  /** Gives the name and the text of each part; none where the body has another form. */
  static void read(byte[] body, String contentType, BiConsumer<String, String> to) {
    var boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      return;
    }
    var separator = LINE_END + "--" + boundary.group(1);
    var text = LINE_END + new String(body, ISO_8859_1);
    var from = text.indexOf(separator);
    var until = text.indexOf(separator, from + 1);
    while (from >= 0 && until >= 0) {
      part(text.substring(from + separator.length(), until), to);
      from = until;
      until = text.indexOf(separator, from + 1);
    }
  }

  private static void part(String part, BiConsumer<String, String> to) {
    var end = part.indexOf(HEADERS_END);
    if (end < 0) {
      return;
    }
    var name = NAME.matcher(part.substring(0, end));
    if (name.find()) {
      to.accept(utf8(name.group(1)), utf8(part.substring(end + HEADERS_END.length())));
    }
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(ISO_8859_1), UTF_8);
  }
}
