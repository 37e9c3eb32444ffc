package cn.daylight.monopoly.licence.domain;

/** Command: what an applicant declares when he files. */
public record FileApplication(String applicantName, String identityNumber, String phone, String shopName, HolderNature holderNature,
                       String creditCode, String countyCode, String cellCode, String address, String format,
                       String marketType, String scale, boolean separateFromDwelling, boolean fundsDeclared) {
}
