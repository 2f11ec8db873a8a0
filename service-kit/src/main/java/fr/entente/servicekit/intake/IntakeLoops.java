package fr.entente.servicekit.intake;

/** Makes the loops that feed intakes from Kafka. */
public final class IntakeLoops {

    /** Started by whoever asked for it, under the intake's own name. */
    public IntakeLoop loop(Intake<?> intake, IntakeTransactions transactions) {
        return loop(intake.name(), intake, transactions);
    }

    /** Two copies of one intake, in schemas of their own, need two names: the consumer group follows the name. */
    public IntakeLoop loop(String name, Intake<?> intake, IntakeTransactions transactions) {
        return new IntakeLoop(name);
    }
}
