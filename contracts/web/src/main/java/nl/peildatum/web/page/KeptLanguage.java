package nl.peildatum.web.page;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Names the language of a page in every link and every form of the page that leads to another page
 * of this site, where the address of the page names its language.
 */
public final class KeptLanguage implements IPostProcessorDialect {
  /** The parameter of an address that names the language of its page. */
  public static final String PARAMETER = "taal";

  /** The variable of a template that holds the tag of the language to name; empty = none. */
  public static final String VARIABLE = "keptLanguage";

  private static final int PRECEDENCE = 1_000;
  private static final Pattern NO_PAGE =
      Pattern.compile("/(?:v1|assets|health)/.*|/verifier\\.html");

  @Override
  public String getName() {
    return "kept language";
  }

  @Override
  public int getDialectPostProcessorPrecedence() {
    return PRECEDENCE;
  }

  @Override
  public Set<IPostProcessor> getPostProcessors() {
    return Set.of(new PostProcessor(TemplateMode.HTML, Handler.class, PRECEDENCE));
  }

  /** Whether a page of this site answers the address. */
  private static boolean isPage(String address) {
    return address.startsWith("/") && !NO_PAGE.matcher(address).matches();
  }

  /**
   * @param address escaped as in HTML
   */
  private static String inLanguage(String address, String tag) {
    if (address.contains(PARAMETER + "=")) {
      return address;
    }
    var hash = address.indexOf('#');
    var end = hash < 0 ? address.length() : hash;
    var joint = address.lastIndexOf('?', end) < 0 ? "?" : "&amp;";
    return address.substring(0, end) + joint + PARAMETER + "=" + tag + address.substring(end);
  }

  /** Handles the elements of one page; the template engine makes one for each page. */
  public static final class Handler extends AbstractTemplateHandler {
    public Handler() {}

    /** The tag of the language to keep; empty if the address names none. */
    private String tag() {
      return String.valueOf(getContext().getVariable(VARIABLE));
    }

    @Override
    public void handleOpenElement(IOpenElementTag element) {
      var name = element.getElementCompleteName();
      if (tag().isEmpty() || (!name.equals("a") && !name.equals("form"))) {
        super.handleOpenElement(element);
      } else if (name.equals("a")) {
        super.handleOpenElement(link(element));
      } else {
        super.handleOpenElement(element);
        nameLanguage(element);
      }
    }

    private IOpenElementTag link(IOpenElementTag link) {
      var address = link.getAttributeValue("href");
      return address != null && isPage(address)
          ? getContext()
              .getModelFactory()
              .setAttribute(link, "href", inLanguage(address, tag()), AttributeValueQuotes.DOUBLE)
          : link;
    }

    private void nameLanguage(IOpenElementTag form) {
      var action = form.getAttributeValue("action");
      if (action != null && isPage(action)) {
        var field = new TreeMap<>(Map.of("name", PARAMETER, "type", "hidden", "value", tag()));
        super.handleStandaloneElement(
            getContext()
                .getModelFactory()
                .createStandaloneElementTag(
                    "input", field, AttributeValueQuotes.DOUBLE, false, true));
      }
    }
  }
}
