package nl.peildatum.query.question;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.peildatum.decision.Basis;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Form;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/**
 * What a question about every country asks for, resolved.
 *
 * @param geldigOp Europe/Amsterdam; null where no day is asked about
 * @param bekendOp inclusive, Europe/Amsterdam; null for no filter
 * @param pinned the address names the moment of the record
 * @param parameters as they were read
 */
public record AllCoordinates(
    @Nullable LocalDate geldigOp,
    AllCountries all,
    Basis basis,
    @Nullable LocalDate bekendOp,
    boolean pinned,
    Map<String, List<String>> parameters) {

  /** Europe/Amsterdam; of a question that asks about one. */
  public LocalDate day() {
    return requireNonNull(geldigOp);
  }

  /** The countries of which something is on record, by code. */
  public List<RecordAsOf> known() {
    return all.records().stream()
        .map(record -> record.asKnown(all.sequence(record), basis, bekendOp))
        .toList();
  }

  /**
   * Of the answer at an address.
   *
   * @param path percent-encoded
   */
  public Caching caching(String path, Form form) {
    if (!all.isFinal()) {
      return Caching.NONE;
    }
    var onDay = address(path);
    return pinned
        ? Caching.forEver(canonical(path).text())
        : Caching.untilRecorded(canonical(path).text(), form, onDay.text() + revision());
  }

  /** Of an answer with what may be another tomorrow. */
  public Caching liveCaching(String path) {
    return all.isFinal() ? Caching.passing(canonical(path).text()) : Caching.NONE;
  }

  private Address canonical(String path) {
    return address(path).asOf(Clocks.OWN, all.beschikbaarOp());
  }

  private Address address(String path) {
    var address = new Address(path, parameters);
    return geldigOp == null ? address : address.with(Clocks.OWN.geldigOp(), geldigOp);
  }

  /** What the answer depends on beside its address. */
  private String revision() {
    var records =
        all.records().stream()
            .map(record -> record.country() + " " + record.hash(all.sequence(record)))
            .collect(Collectors.joining("\n"));
    return "\n%s\n%s".formatted(isDecidedSoFar(), records);
  }

  private boolean isDecidedSoFar() {
    return geldigOp != null && (isYetToCome(geldigOp) || isYetToCome(bekendOp));
  }

  public AllCountriesHead head() {
    return head(all.isFinal());
  }

  /** Of an answer about many days, on one basis. */
  public AllCountriesHead headOnBasis() {
    return head(all.isFinal(), basis);
  }

  /** Of an answer with what may be another tomorrow: it is never called final. */
  public AllCountriesHead liveHead() {
    return head(false);
  }

  private AllCountriesHead head(boolean isFinal) {
    return head(isFinal, geldigOp == null ? null : basis);
  }

  private boolean isYetToCome(@Nullable LocalDate day) {
    return day != null && day.isAfter(LawDay.of(all.beschikbaarOp()));
  }

  private AllCountriesHead head(boolean isFinal, @Nullable Basis basis) {
    return new AllCountriesHead(
        geldigOp,
        all.beschikbaarOp(),
        isFinal,
        all.recordedThrough(),
        basis,
        bekendOp,
        isDecidedSoFar());
  }

  /** Where the policy itself is asked, at the same coordinates. */
  public PolicyAddress address() {
    return new PolicyAddress(pinned ? all.beschikbaarOp() : null, basis, bekendOp);
  }
}
