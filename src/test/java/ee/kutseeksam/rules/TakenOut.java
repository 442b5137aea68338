package ee.kutseeksam.rules;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import ee.kutseeksam.kernel.Rule;
import ee.kutseeksam.kernel.RuleBroken;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;

/**
 * Takes one rule out of the product that runs in this JVM, without a switch in the product: what requires it holds always, and
 * where it would be thrown as an exception a technical one comes out, as if nobody had thought of the case.
 */
final class TakenOut {

    private static final String PROPERTY = "rule.taken.out";

    private TakenOut() { }

    static void prepare() {
        ByteBuddyAgent.install();
        var here = ClassReloadingStrategy.fromInstalledAgent();
        new ByteBuddy().redefine(Rule.class).visit(Advice.to(AlwaysHolds.class).on(named("require"))).make().load(Rule.class.getClassLoader(), here);
        new ByteBuddy().redefine(RuleBroken.class).visit(Advice.to(NeverThrown.class).on(isConstructor().and(takesArguments(3)))).make()
                .load(RuleBroken.class.getClassLoader(), here);
    }

    static void without(String rule, Runnable work) {
        System.setProperty(PROPERTY, rule);
        try {
            work.run();
        } finally {
            System.clearProperty(PROPERTY);
        }
    }

    /** Its text is copied into {@link Rule#require}. */
    static final class AlwaysHolds {

        private AlwaysHolds() { }

        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean skipped(@Advice.This Rule rule) {
            return rule.name().equals(System.getProperty("rule.taken.out"));
        }
    }

    /** Its text is copied into the constructor of {@link RuleBroken}. */
    static final class NeverThrown {

        private NeverThrown() { }

        @Advice.OnMethodEnter
        static void refused(@Advice.Argument(0) Rule rule) {
            if (rule.name().equals(System.getProperty("rule.taken.out"))) {
                throw new IllegalStateException("The rule " + rule.name() + " is taken out");
            }
        }
    }
}
