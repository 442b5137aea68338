package ee.kutseeksam;

import java.util.TimeZone;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes Estonia's zone the program's own wherever it runs: the engine and the database driver read local times by it. */
class EstonianTime implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Tallinn"));
    }
}
