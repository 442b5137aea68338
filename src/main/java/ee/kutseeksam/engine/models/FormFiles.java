package ee.kutseeksam.engine.models;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the embedded form, which is code, from the program itself: what lies in the folder is for analysts to write, not to run. */
@Configuration(proxyBeanMethods = false)
class FormFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/forms/*.html")
                .addResourceLocations("classpath:/forms/")
                .setCacheControl(CacheControl.noStore());
    }
}
