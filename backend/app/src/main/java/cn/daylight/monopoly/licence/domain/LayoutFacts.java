package cn.daylight.monopoly.licence.domain;

import java.time.LocalDate;

/**
 * What the layout plan says about one application on one day.
 *
 * @param asOf                    that day
 * @param holders                 valid licences in the cell
 * @param earlierPending          applications of the cell accepted before this one and not yet decided
 * @param minDistanceMetres       least walking distance to the nearest outlet, or null where the mode sets none
 * @param minSchoolDistanceMetres least distance to the entrance of a school or kindergarten (未成年人保护法 §59)
 * @param basis                   legal basis of the figures, as printed
 * @param ruleVersion             the parameters applied, for the record
 */
public record LayoutFacts(LocalDate asOf, LayoutMode mode, Integer capacity, long holders, long earlierPending, Integer minDistanceMetres,
                   int minSchoolDistanceMetres, String basis, String ruleVersion) {

  public boolean isFull() {
    return mode.limitsNumber() && holders >= capacity;
  }

  /** Would a grant take the place that an earlier accepted application of the cell may be entitled to? (行政许可法 §57) */
  public boolean isEarlierClaimAtRisk() {
    return mode.limitsNumber() && earlierPending > 0 && holders + earlierPending >= capacity;
  }
}
