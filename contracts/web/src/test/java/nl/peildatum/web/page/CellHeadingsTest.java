package nl.peildatum.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.StringTemplateResolver;

@DisplayName("A cell of a table")
class CellHeadingsTest {
  private static final String TABLE =
      "<table><thead><tr><th scope=\"col\" th:text=\"${'A & B'}\">a</th><th"
          + " scope=\"col\">C</th></tr></thead><tbody><tr th:each=\"n : ${ {1, 2} }\"><th"
          + " scope=\"row\">x</th><td th:text=\"${n}\">y</td></tr></tbody></table>";

  @Test
  @DisplayName("holds the heading of its column, and every part of the table its role")
  void headings() {
    assertThat(made(TABLE + "<table><thead><tr><th>D</th></tr></thead><tr><td>z</td></tr></table>"))
        .startsWith(
            "<table role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\">"
                + "<th scope=\"col\" role=\"columnheader\">A &amp; B</th>")
        .contains(
            "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\" data-label=\"A &amp; B\">x</th>"
                + "<td role=\"cell\" data-label=\"C\">1</td></tr>",
            "<td role=\"cell\" data-label=\"C\">2</td>")
        .endsWith("<td role=\"cell\" data-label=\"D\">z</td></tr></table>");
  }

  private static String made(String template) {
    var engine = new TemplateEngine();
    engine.setTemplateResolver(new StringTemplateResolver());
    engine.addDialect(new CellHeadings());
    return engine.process(template, new Context());
  }
}
