package fr.entente.servicekit.simulation;

/** Decisions of the relay and the intake that are wrong. The simulation must find each of them. */
enum Mutant {
    VERSION_GUARD_DROPPED("intake.Sorting", "isTaken", false),
    VERSION_JUMP_ACCEPTED("intake.Sorting", "leavesGap", false),
    POISON_SKIPPED("intake.Sorting", "park", false),
    FOLLOWERS_OF_POISON_TAKEN("intake.Application", "failed", false),
    SENT_BACK_UNNOTICED("relay.RelaySession", "wasSentBack", false),
    LOST_TOPICS_ARE_THE_EMPTY_ONES("relay.RelaySession", "isTold", false),
    FRESHNESS_OF_AN_EARLIER_LIFE("intake.WatermarkFreshness$Watermark", "isOf", true),
    TOPIC_MADE_ANEW_UNNOTICED("intake.IntakeRun", "look", false),
    WATERMARK_ALWAYS_REACHED("intake.WatermarkFreshness$Watermark", "isPast", true);

    private final String type;
    private final String method;
    private final boolean answer;

    Mutant(String type, String method, boolean answer) {
        this.type = type;
        this.method = method;
        this.answer = answer;
    }

    Mutation mutation() {
        return new Mutation("fr.entente.servicekit." + type, method, answer);
    }
}
