package ee.kutseeksam.engine.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.engine.models.FormFields;
import jakarta.servlet.FilterConfig;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filters between our sign-in chain and the engine's web applications. */
@Configuration(proxyBeanMethods = false)
class WebGuards {

    private static final int AFTER_SIGN_IN = 201;

    @Bean
    FilterRegistrationBean<BodyGuard> engineBodyGuard(ObjectMapper json, FormFields fields) {
        FilterRegistrationBean<BodyGuard> filter = new FilterRegistrationBean<>(new BodyGuard(json, fields));
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(AFTER_SIGN_IN);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineSignOn(WorkingRoles roles) {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter = new FilterRegistrationBean<>(new OurSignOn(roles));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(AFTER_SIGN_IN + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ForeignTasks> foreignTasks(WorkingRoles roles, TaskService tasks, HistoryService history, IdentityService identity) {
        FilterRegistrationBean<ForeignTasks> filter = new FilterRegistrationBean<>(new ForeignTasks(roles, tasks, history, identity));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(AFTER_SIGN_IN + 2);
        return filter;
    }

    /** Takes our provider as an object instead of a class name. */
    private static final class OurSignOn extends ContainerBasedAuthenticationFilter {

        private final WorkingRoles roles;

        private OurSignOn(WorkingRoles roles) {
            this.roles = roles;
        }

        @Override
        public void init(FilterConfig configuration) {
            authenticationProvider = new SignedInPerson(roles);
        }
    }
}
