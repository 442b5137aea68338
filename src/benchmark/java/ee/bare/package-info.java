/** What a start costs before there is any product. */
package ee.bare;
