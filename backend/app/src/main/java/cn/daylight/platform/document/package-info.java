/** Paper: HTML set as PDF with embedded Chinese fonts, and QR codes. Pure functions over fonts that are read once. */
package cn.daylight.platform.document;
