package cn.daylight.monopoly.licence.service;

import cn.daylight.monopoly.licence.domain.HolderNature;

import cn.daylight.platform.identity.CustomerClass;
import java.time.LocalDate;

/**
 * What stands on the certificate of a retail licence (烟草专卖零售许可证).
 *
 * @param licenceNo     12 digits
 * @param shopName      1..80 characters
 * @param holderName    the person in charge, 1..50 characters
 * @param address       place of business, 1..200 characters
 * @param holderNature  individual business or enterprise
 * @param customerClass market, format and scale
 * @param supplier      the city company that supplies the holder, for example 浙江省烟草公司杭州市公司
 * @param validFrom     first day of the term
 * @param validTo       last day of the term
 * @param issuedBy      issuing bureau
 * @param issuedOn      day of the decision
 * @param checkAddress  where the number can be looked up by anybody; becomes the QR code
 * @param specimen      true in a demo installation: the certificate says that it has no legal effect
 */
public record CertificateView(String licenceNo, String shopName, String holderName, String address, HolderNature holderNature,
                       CustomerClass customerClass, String supplier, LocalDate validFrom, LocalDate validTo,
                       String issuedBy, LocalDate issuedOn, String checkAddress, boolean specimen) {
}
