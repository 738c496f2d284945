package nl.peildatum.command.workbench;

import nl.peildatum.command.unfinished.KeptFormSummary;
import nl.peildatum.web.page.PageTexts;

/** An unfinished form in the list on the first page. */
public record UnfinishedFormView(
    String address, String name, String country, boolean revises, String keptAt, String lapsesAt) {

  static UnfinishedFormView of(KeptFormSummary kept, PageTexts texts) {
    var name = kept.name().isEmpty() ? texts.text("workbench.aside.unnamed") : kept.name();
    return new UnfinishedFormView(
        "/beheer/onvoltooid/" + kept.id(),
        name,
        texts.country(kept.country().value()),
        kept.revises(),
        texts.instant(kept.keptAt()),
        texts.instant(kept.lapsesAt()));
  }
}
