/** The exam: its order, roster, groups and schedule until it is completed. Plain Java. */
package ee.kutseeksam.exam;
