package nl.peildatum.query.parameters;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.peildatum.decision.Basis;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.ReplyForm;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/**
 * The resolved coordinates of a question about every country.
 *
 * @param geldigOp Europe/Amsterdam; null where no day is asked about
 * @param bekendOp inclusive, Europe/Amsterdam; null for no filter
 * @param pinned whether the address names the moment of the record
 * @param parameters the parameters as they were read
 */
public record AllCoordinates(
    @Nullable LocalDate geldigOp,
    AllCountries all,
    Basis basis,
    @Nullable LocalDate bekendOp,
    boolean pinned,
    Map<String, List<String>> parameters) {

  /** The day asked about, Europe/Amsterdam; only for a question that asks about a day. */
  public LocalDate day() {
    return requireNonNull(geldigOp);
  }

  /** The records of the countries with at least one event, as known, by code. */
  public List<RecordAsOf> known() {
    return all.records().stream()
        .map(record -> record.asKnown(all.sequence(record), basis, bekendOp))
        .toList();
  }

  /**
   * The caching of the answer.
   *
   * @param path of the answer's address, percent-encoded
   */
  public Caching caching(String path, ReplyForm form) {
    if (!all.isFinal()) {
      return Caching.NONE;
    }
    var onDay = address(path);
    return pinned
        ? Caching.forEver(canonical(path).text())
        : Caching.untilRecorded(canonical(path).text(), form, onDay.text() + revision());
  }

  /**
   * The caching of an answer that may differ tomorrow.
   *
   * @param path of the answer's address, percent-encoded
   */
  public Caching liveCaching(String path) {
    return all.isFinal() ? Caching.passing(canonical(path).text()) : Caching.NONE;
  }

  private Address canonical(String path) {
    return address(path).asOf(ClockParameters.OWN, all.beschikbaarOp());
  }

  private Address address(String path) {
    var address = new Address(path, parameters);
    return geldigOp == null ? address : address.with(ClockParameters.OWN.geldigOp(), geldigOp);
  }

  /** A text that differs whenever the answer at one and the same address may differ. */
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

  /** The head of an answer about a day, or about the record itself. */
  public AllCountriesHead head() {
    return head(all.isFinal());
  }

  /** The head of an answer about many days, which has one basis. */
  public AllCountriesHead headOnBasis() {
    return head(all.isFinal(), basis);
  }

  /** The head of an answer that may differ tomorrow: never final. */
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

  /** The address of the policy at these coordinates. */
  public PolicyAddress address() {
    return new PolicyAddress(pinned ? all.beschikbaarOp() : null, basis, bekendOp);
  }
}
