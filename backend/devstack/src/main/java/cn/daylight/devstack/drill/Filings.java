package cn.daylight.devstack.drill;

import cn.daylight.devstack.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Applications of drills: every text names its county, so that a row that strays is seen in any field. */
final class Filings {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final LocalDate OLDEST = LocalDate.of(1950, 1, 1);
    private static final long FIRST_PHONE = 19_900_000_000L;

    private Filings() {
    }

    /**
     * The body of one application; the same arguments give the same body.
     *
     * @param cell   code of a layout cell, the first six digits its county
     * @param serial 0..17,999,999, different for every application: it makes person, telephone and premises
     * @param tag    stands at the end of the shop's name
     */
    static ObjectNode body(String cell, int serial, String tag) {
        String county = cell.substring(0, 6);
        return Json.object().put("applicantName", "人" + county).put("identityNumber", identity(county, serial))
                .put("phone", String.valueOf(FIRST_PHONE + serial)).put("shopName", "店" + county + "-" + tag)
                .put("holderNature", "INDIVIDUAL").put("countyCode", county).put("cellCode", cell)
                .put("address", "路" + county + "第" + serial + "号").put("format", "Z").put("marketType", "C")
                .put("scale", "3").put("separateFromDwelling", true).put("fundsDeclared", true);
    }

    /** A member of staff's number, of a series that no applicant has. @param serial 0..17,999,999 */
    static String staffIdentity(int serial) {
        return identity("97", "0000", serial);
    }

    private static String identity(String county, int serial) {
        return identity("98", county.substring(2), serial);
    }

    /** Right in every formal check, and of a division that was never assigned: it can belong to nobody. */
    private static String identity(String series, String place, int serial) {
        String body = series + place
                + OLDEST.plusDays(serial / 1000).format(DateTimeFormatter.BASIC_ISO_DATE)
                + "%03d".formatted(serial % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
