package ee.kutseeksam.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A decision told as a story: given what has happened, when somebody decides, then this happens or that rule refuses it. */
public final class Scenario<S> {

    private final S state;

    private Scenario(S state) {
        this.state = state;
    }

    @SafeVarargs
    public static <S> Scenario<S> given(S none, Event<S>... happened) {
        return given(none, List.of(happened));
    }

    public static <S> Scenario<S> given(S none, List<? extends Event<S>> happened) {
        S state = none;
        for (Event<S> event : happened) {
            state = event.applyTo(state);
        }
        return new Scenario<>(state);
    }

    @SafeVarargs
    public final Scenario<S> and(Event<S>... happened) {
        return given(state, happened);
    }

    public S state() {
        return state;
    }

    public Decision when(Function<S, ? extends List<? extends Event<S>>> decision) {
        return new Decision(decision);
    }

    /** For a question that only refuses. */
    public Decision whenAsked(Consumer<S> question) {
        return new Decision(asked -> {
            question.accept(asked);
            return List.of();
        });
    }

    public final class Decision {

        private final Function<S, ? extends List<? extends Event<S>>> decision;

        private Decision(Function<S, ? extends List<? extends Event<S>>> decision) {
            this.decision = decision;
        }

        /** Returns the story with what happened, so that it can go on. */
        @SafeVarargs
        public final Scenario<S> then(Event<S>... expected) {
            List<? extends Event<S>> happened = decision.apply(state);
            assertThat(List.<Object>copyOf(happened)).isEqualTo(List.of((Object[]) expected));
            return given(state, happened);
        }

        public void nothing() {
            then();
        }

        /** Whatever happens, it is allowed. */
        public Scenario<S> allowed() {
            return given(state, decision.apply(state));
        }

        public RuleBroken refusedBy(Rule rule) {
            RuleBroken refusal = Refusals.refused(rule, () -> decision.apply(state));
            assertThat(refusal.getMessage()).isNotBlank().doesNotContain("%s").doesNotContain("null");
            return refusal;
        }

        /** Also points at this field of the form. */
        public void refusedBy(Rule rule, String field) {
            assertThat(refusedBy(rule).places()).extracting(RuleBroken.Place::field).containsExactly(field);
        }
    }
}
