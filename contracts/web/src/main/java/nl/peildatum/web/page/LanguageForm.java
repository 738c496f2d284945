package nl.peildatum.web.page;

/**
 * The form that sends what was typed when the reader of its page chooses the other language.
 *
 * @param id of the form
 * @param address to which the form is sent, which names the other language
 * @param action what the form then asks for
 * @param enter what it asks for when the reader presses Enter in a field
 */
public record LanguageForm(String id, String address, String action, String enter) {
  /** The variable of a template that holds the form of the page; null = the page has a link. */
  public static final String VARIABLE = "languageForm";
}
