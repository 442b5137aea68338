/** The certificate of one person and qualification: applied for, registered exactly once, numbered. Plain Java. */
package ee.kutseeksam.certificate;
