package nl.peildatum.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import nl.peildatum.problem.Language;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes HTML from the templates in the folders of all modules. */
public final class PageTemplates {
  private final TemplateEngine engine = new TemplateEngine();

  public PageTemplates() {
    PageFiles.FOLDERS.forEach(folder -> engine.addTemplateResolver(templatesIn(folder)));
    engine.setMessageResolver(new Texts());
    engine.addDialect(new KeptLanguage());
    engine.addDialect(new CellHeadings());
  }

  private static ClassLoaderTemplateResolver templatesIn(PageFolder folder) {
    var files = new ClassLoaderTemplateResolver(PageFiles.LOADER);
    files.setPrefix(folder.path());
    files.setSuffix(".html");
    files.setCharacterEncoding(StandardCharsets.UTF_8.name());
    files.setCheckExistence(true);
    return files;
  }

  public byte[] page(String template, PageTexts texts, Map<String, Object> model) {
    var context = new Context(Locale.of(texts.language().tag()), model);
    return engine.process(template, context).getBytes(StandardCharsets.UTF_8);
  }

  private static final class Texts extends AbstractMessageResolver {
    @Override
    public @Nullable String resolveMessage(
        ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
      return Language.tagged(context.getLocale().getLanguage())
          .map(PageTexts::in)
          .flatMap(texts -> texts.found(key, parameters == null ? new Object[0] : parameters))
          .orElse(null);
    }

    @Override
    public String createAbsentMessageRepresentation(
        ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
      throw new IllegalStateException("the pages have no text " + key);
    }
  }
}
