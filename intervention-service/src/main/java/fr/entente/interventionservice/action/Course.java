package fr.entente.interventionservice.action;

/**
 * How it went.
 *
 * @param staff of the operator; their hours are as many as it lasted, each
 */
public record Course(Attendance attendance, int staff, Outcome outcome, FollowUp followUp) {}
