/**
 * Identifiers with a structure of their own: what a text must look like, what its check digit must be, and how it may
 * be shown. Pure values: no input or output, no clock of their own.
 */
package cn.daylight.platform.identity;
