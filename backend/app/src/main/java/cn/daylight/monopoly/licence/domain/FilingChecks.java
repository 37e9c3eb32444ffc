package cn.daylight.monopoly.licence.domain;

import cn.daylight.platform.identity.CreditCode;
import cn.daylight.platform.identity.IdentityNumber;
import cn.daylight.platform.problem.FieldReason;
import cn.daylight.platform.problem.FieldError;
import cn.daylight.platform.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a declaration must satisfy beyond its form: check digits, and what an enterprise must add. */
public final class FilingChecks {

  private FilingChecks() {
  }

  /** @throws Problem invalid-request naming every field at fault */
  public static void require(FileApplication declared, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    if (IdentityNumber.parse(declared.identityNumber(), today).isEmpty()) {
      errors.add(FieldError.of("identityNumber", FieldReason.IDENTITY_NUMBER));
    }
    if (declared.holderNature() == HolderNature.ENTERPRISE && declared.creditCode() == null) {
      errors.add(FieldError.of("creditCode", FieldReason.REQUIRED));
    }
    if (declared.creditCode() != null && !CreditCode.isValid(declared.creditCode())) {
      errors.add(FieldError.of("creditCode", FieldReason.CREDIT_CODE));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }
}
