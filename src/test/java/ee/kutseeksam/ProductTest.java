package ee.kutseeksam;

import ee.kutseeksam.engine.Probes;
import ee.kutseeksam.lifecycle.Instruments;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole product on a random port, with its own fresh database as the application's role; the clock starts on
 * 2 March 2026 and may be moved forward with the product's own time travel. All such tests share one running product, and must: the engine keeps its
 * clock and its registry of engines once per JVM, so two products beside each other would take turns in them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({Probes.class, Instruments.class})
@ContextConfiguration(initializers = {TestDatabase.ForContext.class, TestSimulator.ForContext.class, TestModels.class})
public @interface ProductTest { }
