package nl.peildatum.command.unfinished;

/** An unfinished form as it was put aside. */
public record KeptForm(FormVersion version, UnfinishedForm form) {}
