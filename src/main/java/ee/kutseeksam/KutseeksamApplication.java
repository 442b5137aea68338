package ee.kutseeksam;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The product: Camunda, the log, the pages and the API in one program. */
@SpringBootApplication
public class KutseeksamApplication {

    public static void main(String[] args) {
        SpringApplication.run(KutseeksamApplication.class, args);
    }
}
