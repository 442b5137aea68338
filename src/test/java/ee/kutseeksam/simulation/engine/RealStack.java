package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.Cast;
import ee.kutseeksam.engine.verify.Standing;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/** The whole product but for what would make two runs differ: its clock stands still, nothing is done by itself, and the weather is ordered. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Cast.class, RealWorld.class, Doors.class, Checks.class, Errands.class, Crew.class, Deeds.class, Races.class, EnginePlay.Cast.class, Standing.class})
class RealStack {

    @Bean
    @Primary
    StillClock stillClock() {
        return new StillClock();
    }

    @Bean
    static Weather weather() {
        return new Weather();
    }

    /** What is scheduled would set the engine's clock going again. */
    @Bean
    static BeanFactoryPostProcessor nothingByItself() {
        return beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME);
    }
}
