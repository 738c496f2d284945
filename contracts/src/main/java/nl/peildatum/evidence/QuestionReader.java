package nl.peildatum.evidence;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.json.JsonSlice;
import nl.peildatum.json.StrictDate;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import org.jspecify.annotations.Nullable;

/** Reads the question of a bundle. */
final class QuestionReader {
  private static final Set<String> REQUIRED = Set.of("country", "geldigOp", "sequence", "basis");
  private static final Set<String> OPTIONAL = Set.of("area", "kind", "bekendOp");

  private final BundleParts parts;
  private final Findings findings;
  private boolean isWhole = true;

  private QuestionReader(JsonSlice object, Findings findings) {
    this.findings = findings;
    this.parts = BundleParts.of("/question", object, REQUIRED, OPTIONAL, findings);
  }

  /** The question; empty if it cannot be answered, which the findings say. */
  static Optional<EvidenceQuestion> read(JsonSlice object, Findings findings) {
    return new QuestionReader(object, findings).read();
  }

  private Optional<EvidenceQuestion> read() {
    var country = value("country", QuestionReader::country);
    var geldigOp = value("geldigOp", StrictDate::parse);
    var basis = value("basis", QuestionReader::basis);
    var sequence = parts.number("sequence").orElse(null);
    var area = value("area", QuestionReader::area);
    var kind = value("kind", written -> Kinds.found().named(written).map(Kind::name));
    var bekendOp = value("bekendOp", StrictDate::parse);
    return country == null || geldigOp == null || basis == null || sequence == null || !isWhole
        ? Optional.empty()
        : Optional.of(
            new EvidenceQuestion(country, area, kind, geldigOp, sequence, basis, bekendOp));
  }

  private <T> @Nullable T value(String name, Function<String, Optional<T>> read) {
    if (parts.member(name).isEmpty()) {
      return null;
    }
    var text = parts.text(name);
    var value = text.flatMap(read);
    if (value.isEmpty()) {
      isWhole = false;
      text.ifPresent(
          written ->
              findings.add(
                  FailureCode.MISSING_MEMBER, "/question/" + name + " has no known value"));
    }
    return value.orElse(null);
  }

  private static Optional<CountryCode> country(String written) {
    return CountryCode.parse(written).filter(code -> code.value().equals(written));
  }

  private static Optional<Basis> basis(String written) {
    return Arrays.stream(Basis.values()).filter(basis -> basis.name().equals(written)).findFirst();
  }

  private static Optional<String> area(String written) {
    return written.isEmpty() ? Optional.empty() : Optional.of(written);
  }
}
