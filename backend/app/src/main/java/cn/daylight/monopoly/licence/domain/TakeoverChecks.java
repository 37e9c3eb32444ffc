package cn.daylight.monopoly.licence.domain;

import cn.daylight.platform.identity.IdentityNumber;
import cn.daylight.platform.identity.LicenceNumber;
import cn.daylight.platform.problem.FieldReason;
import cn.daylight.platform.problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a batch of existing holders row by row, so that every fault is told with its row and field at once. */
public final class TakeoverChecks {

  private TakeoverChecks() {
  }

  public static List<FieldError> check(List<TakeoverEntry> rows, List<String> cellCodes, Bounds bounds) {
    Set<String> cells = new HashSet<>(cellCodes);
    Set<String> numbers = new HashSet<>();
    Set<String> premises = new HashSet<>();
    String county = rows.getFirst().countyCode();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      TakeoverEntry row = rows.get(i);
      String at = "rows[" + i + "].";
      require(errors, row.countyCode().equals(county), at + "countyCode", FieldReason.ONE_COUNTY_A_BATCH);
      require(errors, cells.contains(row.cellCode()), at + "cellCode", FieldReason.UNKNOWN_CELL);
      require(errors, isExistingNumber(row.licenceNo())
          && row.licenceNo().startsWith(row.countyCode() + row.holderNature().digit()), at + "licenceNo", FieldReason.LICENCE_NUMBER_PARTS);
      require(errors, numbers.add(row.licenceNo()), at + "licenceNo", FieldReason.REPEATED_IN_BATCH);
      require(errors, premises.add(PremisesKey.of(row.address())), at + "address", FieldReason.REPEATED_IN_BATCH);
      require(errors, row.validFrom().isBefore(bounds.today()), at + "validFrom", FieldReason.NOT_AN_EXISTING_HOLDER);
      require(errors, row.validTo().isAfter(row.validFrom()) && !row.validTo().isBefore(bounds.today())
          && row.validTo().isBefore(row.validFrom().plusYears(bounds.termYears())), at + "validTo", FieldReason.PERIOD);
      // without it nobody could tell that a batch is in favour of its proposer
      require(errors, row.identityNumber() != null || row.holderNature() == HolderNature.ENTERPRISE, at + "identityNumber", FieldReason.REQUIRED);
      require(errors, row.identityNumber() == null || IdentityNumber.parse(row.identityNumber(), bounds.today()).isPresent(), at + "identityNumber", FieldReason.IDENTITY_NUMBER);
    }
    return errors;
  }

  /** Numbers above this are left for new licences, so that a batch cannot use up a county's series. */
  private static final int HIGHEST_SERIAL = 89_999;

  /**
   * What existing holders satisfy on the day of the proposal.
   *
   * @param termYears longest term of a licence (LIC-T06)
   */
  public record Bounds(LocalDate today, int termYears) {
  }

  private static boolean isExistingNumber(String licenceNo) {
    return LicenceNumber.parse(licenceNo).filter(number -> number.serial() <= HIGHEST_SERIAL).isPresent();
  }

  public static List<FieldError> taken(List<TakeoverEntry> rows, List<String> takenNumbers) {
    Set<String> taken = new HashSet<>(takenNumbers);
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      require(errors, !taken.contains(rows.get(i).licenceNo()), "rows[" + i + "].licenceNo", FieldReason.ALREADY_IN_USE);
    }
    return errors;
  }

  public static List<FieldError> occupied(List<Integer> rows) {
    return rows.stream().map(i -> FieldError.of("rows[" + i + "].address", FieldReason.ALREADY_IN_USE)).toList();
  }

  private static void require(List<FieldError> errors, boolean holds, String path, FieldReason reason) {
    if (!holds) {
      errors.add(FieldError.of(path, reason));
    }
  }
}
