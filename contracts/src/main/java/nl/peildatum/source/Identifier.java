package nl.peildatum.source;

/**
 * The name of a document in its one normal form (<i>kenmerk</i>): whoever writes it another way
 * means the same document.
 */
public record Identifier(IdentifierKind kind, String normal) {
  @Override
  public String toString() {
    return normal;
  }
}
