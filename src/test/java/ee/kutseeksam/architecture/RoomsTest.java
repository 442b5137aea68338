package ee.kutseeksam.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import ee.kutseeksam.Streams;
import java.time.Clock;
import java.util.Random;

/** Which room may know which. */
@AnalyzeClasses(packages = "ee.kutseeksam", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final String[] CAPABILITIES = {"..kutseeksam.exam..", "..kutseeksam.candidacy..", "..kutseeksam.certificate..",
            "..kutseeksam.reimbursement.."};
    private static final String KERNEL = "..kutseeksam.kernel..";
    private static final String[] PLAIN = {"java.lang..", "java.util..", "java.time..", "java.math..", KERNEL};

    @ArchTest
    static final ArchRule rooms_have_no_cycles = slices().matching("ee.kutseeksam.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule capabilities_do_not_know_each_other = slices().matching("ee.kutseeksam.(exam|candidacy|certificate|reimbursement)..")
            .should().notDependOnEachOther();

    @ArchTest
    static final ArchRule capabilities_and_kernel_are_plain_java = classes().that().resideInAnyPackage(CAPABILITIES).or().resideInAPackage(KERNEL)
            .should().onlyDependOnClassesThat(resideInAnyPackage(PLAIN).or(resideInAnyPackage(CAPABILITIES)));

    @ArchTest
    static final ArchRule kernel_knows_nobody = classes().that().resideInAPackage(KERNEL)
            .should().onlyDependOnClassesThat(resideInAnyPackage(PLAIN));

    @ArchTest
    static final ArchRule capabilities_draw_no_time_and_no_chance = noClasses().that().resideInAnyPackage(CAPABILITIES)
            .or().resideInAPackage(KERNEL).should().callMethodWhere(target(nameMatching("now|random|randomUUID|currentTimeMillis|nanoTime")))
            .orShould().dependOnClassesThat().areAssignableTo(Random.class).orShould().dependOnClassesThat().areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule time_is_told_by_the_one_clock = noClasses().that().resideOutsideOfPackage("..kutseeksam.engine..")
            .should().callMethodWhere(systemTime());

    @ArchTest
    static final ArchRule only_process_and_engine_know_camunda = noClasses()
            .that().resideOutsideOfPackages("..kutseeksam.process..", "..kutseeksam.engine..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule nothing_depends_on_web = noClasses().that().resideOutsideOfPackage("..kutseeksam.web..")
            .should().dependOnClassesThat().resideInAPackage("..kutseeksam.web..");

    @ArchTest
    static final ArchRule only_registers_know_their_language = noClasses().that().resideOutsideOfPackage("..kutseeksam.registers..")
            .should().dependOnClassesThat().resideInAnyPackage("ee.xtee.wire..", "org.springframework.ws..", "org.springframework.oxm..",
                    "jakarta.xml..", "io.github.resilience4j..");

    @ArchTest
    static final ArchRule views_never_decide = noClasses().that().resideInAPackage("..kutseeksam.views..")
            .should().dependOnClassesThat().resideInAnyPackage("..kutseeksam.process..", "..kutseeksam.people..", "..kutseeksam.organisations..");

    @ArchTest
    static final ArchRule sql_has_its_rooms = noClasses()
            .that().resideOutsideOfPackages("..kutseeksam.eventstore..", "..kutseeksam.views..", "..kutseeksam.people..",
                    "..kutseeksam.organisations..", "..kutseeksam.signin..", "..kutseeksam.engine..", "..kutseeksam.database..",
                    "..kutseeksam.registers..", "..kutseeksam.watch..")
            .and(not(belongToAnyOf(forName("ee.kutseeksam.process.ExamNumbers"))))
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework.jdbc..", "java.sql..");

    @ArchTest
    static final ArchRule repositories_are_made_in_one_place = noClasses().that().resideOutsideOfPackage("..kutseeksam.eventstore..")
            .and(not(belongToAnyOf(Streams.class))).should().dependOnClassesThat().haveSimpleName("Repositories");

    /** {@code LocalDate.now()} and its like; with a clock it is well. */
    private static DescribedPredicate<JavaCall<?>> systemTime() {
        return DescribedPredicate.describe("tells the system's time", call -> call.getTarget().getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty() && call.getTargetOwner().getPackageName().equals("java.time"));
    }

    private static Class<?> forName(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
