package nl.peildatum.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Writes into every cell of a table the heading of its column, which a narrow screen shows before
 * the value. The style of a narrow screen makes each row a block, and some browsers then forget
 * that there is a table: each part of it names its role.
 */
final class CellHeadings implements IPostProcessorDialect {
  private static final int PRECEDENCE = 1_000;

  @Override
  public String getName() {
    return "cell headings";
  }

  @Override
  public int getDialectPostProcessorPrecedence() {
    return PRECEDENCE;
  }

  @Override
  public Set<IPostProcessor> getPostProcessors() {
    return Set.of(new PostProcessor(TemplateMode.HTML, Handler.class, PRECEDENCE));
  }

  /** Handles the elements of one page; the template engine makes one for each page. */
  public static final class Handler extends AbstractTemplateHandler {
    /** Of the table at hand, escaped as in HTML. */
    private final List<String> headings = new ArrayList<>();

    private boolean isInHead;
    private boolean isInHeading;
    private int column;

    public Handler() {}

    @Override
    public void handleOpenElement(IOpenElementTag element) {
      super.handleOpenElement(
          switch (element.getElementCompleteName()) {
            case "table" -> table(element);
            case "thead" -> head(element);
            case "tbody" -> with(element, "role", "rowgroup");
            case "tr" -> row(element);
            case "th" -> isInHead ? heading(element) : cell(element, "rowheader");
            case "td" -> cell(element, "cell");
            default -> element;
          });
    }

    private IOpenElementTag table(IOpenElementTag element) {
      headings.clear();
      return with(element, "role", "table");
    }

    private IOpenElementTag head(IOpenElementTag element) {
      isInHead = true;
      return with(element, "role", "rowgroup");
    }

    private IOpenElementTag row(IOpenElementTag element) {
      column = 0;
      return with(element, "role", "row");
    }

    private IOpenElementTag heading(IOpenElementTag element) {
      isInHeading = true;
      headings.add("");
      return with(element, "role", "columnheader");
    }

    private IOpenElementTag cell(IOpenElementTag element, String role) {
      return with(with(element, "role", role), "data-label", headings.get(column++));
    }

    private IOpenElementTag with(IOpenElementTag element, String name, String value) {
      return getContext()
          .getModelFactory()
          .setAttribute(element, name, value, AttributeValueQuotes.DOUBLE);
    }

    @Override
    public void handleText(IText text) {
      if (isInHeading) {
        headings.add(headings.removeLast() + text.getText());
      }
      super.handleText(text);
    }

    @Override
    public void handleCloseElement(ICloseElementTag element) {
      switch (element.getElementCompleteName()) {
        case "thead" -> isInHead = false;
        case "th" -> isInHeading = false;
        default -> {}
      }
      super.handleCloseElement(element);
    }
  }
}
