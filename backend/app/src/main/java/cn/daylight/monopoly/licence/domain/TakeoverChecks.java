package cn.daylight.monopoly.licence.domain;

import cn.daylight.platform.identity.IdentityNumber;
import cn.daylight.platform.identity.LicenceNumber;
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

  public static List<FieldError> check(List<TakeoverEntry> rows, List<String> cellCodes, LocalDate today) {
    Set<String> cells = new HashSet<>(cellCodes);
    Set<String> numbers = new HashSet<>();
    Set<String> premises = new HashSet<>();
    String county = rows.getFirst().countyCode();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      TakeoverEntry row = rows.get(i);
      String at = "rows[" + i + "].";
      require(errors, row.countyCode().equals(county), at + "countyCode", "oneCountyABatch");
      require(errors, cells.contains(row.cellCode()), at + "cellCode", "unknownCell");
      require(errors, LicenceNumber.isValid(row.licenceNo())
          && row.licenceNo().startsWith(row.countyCode() + row.holderNature().digit()), at + "licenceNo", "licenceNumberParts");
      require(errors, numbers.add(row.licenceNo()), at + "licenceNo", "repeatedInBatch");
      require(errors, premises.add(row.address()), at + "address", "repeatedInBatch");
      require(errors, row.validTo().isAfter(row.validFrom()), at + "validTo", "beforeValidFrom");
      require(errors, row.identityNumber() == null || IdentityNumber.parse(row.identityNumber(), today).isPresent(), at + "identityNumber", "identityNumber");
    }
    return errors;
  }

  public static List<FieldError> taken(List<TakeoverEntry> rows, List<String> takenNumbers) {
    Set<String> taken = new HashSet<>(takenNumbers);
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      require(errors, !taken.contains(rows.get(i).licenceNo()), "rows[" + i + "].licenceNo", "alreadyInUse");
    }
    return errors;
  }

  private static void require(List<FieldError> errors, boolean holds, String path, String messageKey) {
    if (!holds) {
      errors.add(FieldError.of(path, messageKey));
    }
  }
}
