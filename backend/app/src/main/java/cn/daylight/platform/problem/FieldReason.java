package cn.daylight.platform.problem;

/** Why a field is refused. The key stands in the client's locales under {@code fieldError} (ParityTest). */
public enum FieldReason {
  REQUIRED("required"),
  SIZE("size"),
  PATTERN("pattern"),
  RANGE("range"),
  INVALID("invalid"),
  TYPE("type"),
  UNKNOWN_PROPERTY("unknownProperty"),
  CURSOR("cursor"),
  IN_THE_FUTURE("future"),
  BEFORE_FILING("beforeFiling"),
  PERIOD("period"),
  NOT_AN_EXISTING_HOLDER("notAnExistingHolder"),
  IDENTITY_NUMBER("identityNumber"),
  CREDIT_CODE("creditCode"),
  RECEIPT_CODE("receiptCode"),
  LICENCE_NUMBER_PARTS("licenceNumberParts"),
  UNKNOWN_CELL("unknownCell"),
  UNKNOWN_LICENCE("unknownLicence"),
  UNKNOWN_UNIT("unknownUnit"),
  UNKNOWN_POST("unknownPost"),
  UNKNOWN_PERSON("unknownPerson"),
  OUTSIDE_SCOPE("outsideScope"),
  ALREADY_IN_USE("alreadyInUse"),
  REPEATED_IN_BATCH("repeatedInBatch"),
  ONE_COUNTY_A_BATCH("oneCountyABatch"),
  OWN_IN_BATCH("ownInBatch"),
  REQUIRED_AGAINST_REVIEW("requiredAgainstReview"),
  DELEGATOR_NOT_ALLOWED("delegatorNotAllowed"),
  DELEGATOR_HOLDS_NO_SUCH_POST("delegatorHoldsNoSuchPost"),
  ADMINISTRATOR_KIND("administratorKind"),
  YEAR_OVER("yearOver"),
  OUTSIDE_YEAR("outsideYear"),
  REPEATED("repeated"),
  NO_DIFFERENCE("noDifference"),
  TOO_FEW_DAYS_OFF("tooFewDaysOff"),
  UNKNOWN_RULE("unknownRule"),
  RULE_UNIT("ruleUnit"),
  RULE_SCOPE("ruleScope"),
  RULE_VALUE("ruleValue"),
  NOT_BEFORE_TOMORROW("notBeforeTomorrow"),
  CHARACTERS("characters");

  private final String messageKey;

  FieldReason(String messageKey) {
    this.messageKey = messageKey;
  }

  public String messageKey() {
    return messageKey;
  }
}
