/**
 * Monopoly administration (专卖管理). Owns schema {@code monopoly}: layout cells, licence applications, site reports,
 * licences, take-overs of existing holders. May call {@code platform}; nothing else.
 */
package cn.daylight.monopoly;
