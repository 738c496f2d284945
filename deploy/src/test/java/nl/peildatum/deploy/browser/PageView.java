package nl.peildatum.deploy.browser;

import nl.peildatum.problem.Language;

/** A way to look at a page, for its picture. */
enum PageView {
  DUTCH("Dutch", Language.DUTCH, 1100, Appearance.LIGHT, 0.5),
  ENGLISH("English", Language.ENGLISH, 1100, Appearance.LIGHT, 0.5),
  DARK("dark", Language.DUTCH, 1100, Appearance.DARK, 0.4),
  NARROW("320 pixels wide", Language.DUTCH, 320, Appearance.LIGHT, 0.65),
  PRINTED("printed", Language.DUTCH, 760, Appearance.PRINT, 0.4);

  private static final int MOST_HEIGHT = 1100;

  private final String title;
  private final Language language;
  private final int width;
  private final Appearance appearance;
  private final double scale;

  PageView(String title, Language language, int width, Appearance appearance, double scale) {
    this.title = title;
    this.language = language;
    this.width = width;
    this.appearance = appearance;
    this.scale = scale;
  }

  String title() {
    return title;
  }

  byte[] picture(PageList.Listed page, Tab tab) {
    return tab.screen(width, 900, 1)
        .show(appearance)
        .visit(page.in(language))
        .picture(MOST_HEIGHT, scale);
  }
}
