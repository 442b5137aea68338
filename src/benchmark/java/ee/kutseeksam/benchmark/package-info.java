/** Ratios against named baselines: {@code mvn -Pbenchmark [-Dof=Exams]}. Nothing here is in the product, and no build waits for it. */
package ee.kutseeksam.benchmark;
