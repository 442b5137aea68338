/** The state's money for one candidacy's exam: what is paid, why, and when. Plain Java. */
package ee.kutseeksam.reimbursement;
