/** Plays exams through the doors that people use: for the demo's exams and for tests. */
package ee.kutseeksam.season;
