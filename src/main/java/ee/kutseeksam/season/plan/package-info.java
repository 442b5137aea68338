/** What a season is to be: its plan, the exams that are drawn from it, and the world in which they are held. Knows nothing of the product's state. */
package ee.kutseeksam.season.plan;
