package cn.daylight.monopoly.licence;

/** Acts on a licence. */
enum LicenceAction { ISSUE, TAKE_OVER }
