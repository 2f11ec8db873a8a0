package fr.entente.servicekit.simulation;

/** Ways of asking the database that are wrong. The simulation must find each of them. */
public enum Defect {
    /** The feed gives out what is committed although an older transaction is still open. */
    HORIZON_DROPPED,
    /** The feed goes by the position, whatever the transaction. */
    ORDER_BY_POSITION_ALONE,
    /** The relay's position is saved when the page was read, not when it was acknowledged. */
    POSITION_BEFORE_ACKNOWLEDGEMENT,
    /** The intake's position is set whatever it was. */
    INTAKE_POSITION_UNGUARDED,
    /** The intake's position is committed before its facts, in a transaction of its own. */
    INTAKE_POSITION_APART,
    /** A rebuilding instance that was replaced writes on. */
    REBUILD_UNFENCED
}
