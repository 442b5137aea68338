/** One person's way to one qualification: results, decision and retakes, over as many exams as it takes. Plain Java. */
package ee.kutseeksam.candidacy;
