package fr.entente.failpoints;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.time.Duration;

import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import org.jspecify.annotations.Nullable;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

/** Takes hold of every method of the mapping as its class is loaded. */
public final class Agent {

    private static final int LONGEST_SIGNATURE = 4;

    private Agent() {}

    public static void premain(@Nullable String text, Instrumentation instrumentation) throws IOException {
        var options = Options.of(text);
        Failpoints.look(options);
        AgentBuilder builder = new AgentBuilder.Default().disableClassFormatChanges();
        for (Mapping mapping : Mapping.all()) {
            var hold = hold(mapping);
            builder = builder.type(named(mapping.type())).transform((type, _, _, _, _) -> type.visit(hold));
        }
        builder.installOn(instrumentation);
        if (!options.clock().isZero()) {
            shiftClock(options.clock(), instrumentation);
        }
    }

    private static AsmVisitorWrapper hold(Mapping mapping) {
        var method = named(mapping.method()).and(not(isAbstract()));
        return switch (mapping.moment()) {
            case BEFORE ->
                    Advice.withCustomMapping().bind(Point.class, mapping.name()).to(BeforeAdvice.class).on(method);
            case AFTER -> Advice.withCustomMapping().bind(Point.class, mapping.name()).to(AfterAdvice.class).on(method);
            case SQL -> Advice.to(StatementAdvice.class).on(method.and(takesArguments(LONGEST_SIGNATURE)));
            case DEFECT -> defect(mapping);
            case NEXT -> Advice.to(NextVersionAdvice.class).on(method);
        };
    }

    private static AsmVisitorWrapper defect(Mapping mapping) {
        var method = named(mapping.method());
        return switch (mapping.name()) {
            case "acknowledge-before-commit" -> Advice.to(AcknowledgeFirstAdvice.class).on(method);
            case "position-first" -> Advice.to(PositionFirstAdvice.class).on(method);
            case "no-version-guard" -> Advice.to(NoGuardAdvice.class)
                    .on(method.and(takesArgument(0, named("fr.entente.servicekit.intake.Arrival$Legible"))));
            case "swallow-poison" -> Advice.to(SwallowAdvice.class).on(method);
            default -> throw new IllegalArgumentException("No such defect: " + mapping.name());
        };
    }

    /** What java.time tells is so much later (or, negative, earlier) than it is. */
    private static void shiftClock(Duration by, Instrumentation instrumentation) {
        var hold = Advice.withCustomMapping().bind(Shift.class, by.toMillis()).to(ClockAdvice.class)
                .on(named("currentInstant"));
        new AgentBuilder.Default().disableClassFormatChanges().ignore(none())
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION).type(named("java.time.Clock"))
                .transform((type, _, _, _, _) -> type.visit(hold)).installOn(instrumentation);
    }
}
