package cn.daylight.devstack.drill;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for rows that are not the reader's, in whole and in torn answers alike: by the codes and numbers that begin
 * with a unit's code, and by the county that stands in every name, shop and address of a drill.
 */
final class ForeignRows {
    private static final Pattern CODE = Pattern.compile(
            "\"(?:countyCode|unitCode|cellCode|licenceNo|nearestLicenceNo|applicationNo)\"\\s*:\\s*\"(\\d{2,12})");
    private static final Pattern MARK = Pattern.compile("[店人路](\\d{6})");
    private static final Pattern TAG = Pattern.compile("店\\d{6}-(u\\d+)-");

    private ForeignRows() {
    }

    /**
     * The first trace of a row outside the reader's unit.
     *
     * @param text JSON or a piece of it
     * @param unit code of the unit he may see
     * @return the trace, or null
     */
    static String outside(String text, String unit) {
        for (Pattern pattern : new Pattern[] {CODE, MARK}) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                // a code cut short by the end of a torn answer proves nothing
                boolean whole = found.end() < text.length();
                if (whole && !found.group(1).startsWith(unit)) {
                    return found.group();
                }
            }
        }
        return null;
    }

    /**
     * The first trace of another person's shop.
     *
     * @param text  JSON or a piece of it
     * @param owner tag of the reader's shops
     * @return the trace, or null
     */
    static String ofAnother(String text, String owner) {
        Matcher found = TAG.matcher(text);
        while (found.find()) {
            if (!found.group(1).equals(owner)) {
                return found.group();
            }
        }
        return null;
    }
}
