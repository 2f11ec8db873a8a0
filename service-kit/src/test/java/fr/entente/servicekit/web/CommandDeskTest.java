package fr.entente.servicekit.web;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.TestCallers;
import fr.entente.servicekit.web.RememberingExecution.Change;
import fr.entente.servicekit.web.RememberingExecution.Create;
import fr.entente.servicekit.web.RememberingExecution.Finish;
import fr.entente.servicekit.web.RememberingExecution.Finished;
import fr.entente.servicekit.web.RememberingExecution.Other;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CommandDeskTest {

    private static final String ID = "thing-1";
    private static final Map<String, Object> CONTENT = Map.of("kind", "ROUND", "size", 3);
    private static final Map<String, Object> OTHER_CONTENT = Map.of("kind", "ROUND", "size", 4);
    private static final Caller CALLER = TestCallers.mediator(UUID.randomUUID());
    private static final Caller SOMEBODY_ELSE = TestCallers.mediator(UUID.randomUUID());
    private static final Conditions FIRST_CHANGE = new Conditions(1, "key-1");

    private final RememberingExecution execution = new RememberingExecution();
    private final CommandDesk desk = new CommandDesk(execution, new Fingerprints(JsonMapper.builder().build()));

    @Test
    void createsUnderTheFirstVersion() {
        assertThat(create(CONTENT)).isEqualTo(new Receipt(ID, 1));
    }

    @Test
    void answersARepeatedCreationAsTheFirstTime() {
        create(CONTENT);
        change(CONTENT, FIRST_CHANGE);
        assertThat(create(CONTENT)).isEqualTo(new Receipt(ID, 1));
    }

    @Test
    void refusesAnotherContentUnderTheSameId() {
        create(CONTENT);
        assertThatExceptionOfType(ConcurrencyProblem.IdTaken.class).isThrownBy(() -> create(OTHER_CONTENT));
    }

    @Test
    void refusesTheSameContentBySomebodyElse() {
        create(CONTENT);
        assertThatExceptionOfType(ConcurrencyProblem.IdTaken.class)
                .isThrownBy(() -> desk.create(ID, new Create(ID), SOMEBODY_ELSE, CONTENT));
    }

    @Test
    void answersARepeatedChangeAsTheFirstTimeThoughTheVersionWentOn() {
        create(CONTENT);
        change(CONTENT, FIRST_CHANGE);
        change(CONTENT, new Conditions(2, "key-2"));
        assertThat(change(CONTENT, FIRST_CHANGE)).isEqualTo(new Receipt(ID, 2));
    }

    @Test
    void refusesAKeyWithAnotherContent() {
        create(CONTENT);
        change(CONTENT, FIRST_CHANGE);
        assertThatExceptionOfType(ConcurrencyProblem.KeyReused.class)
                .isThrownBy(() -> change(OTHER_CONTENT, FIRST_CHANGE));
    }

    @Test
    void refusesAKeyForAnotherCommandOfTheSameContent() {
        create(CONTENT);
        change(CONTENT, FIRST_CHANGE);
        assertThatExceptionOfType(ConcurrencyProblem.KeyReused.class)
                .isThrownBy(() -> desk.change(ID, new Other(ID), CALLER, CONTENT, FIRST_CHANGE));
    }

    @Test
    void keepsTheKeysOfTwoPersonsApart() {
        create(CONTENT);
        change(CONTENT, FIRST_CHANGE);
        var answer = desk.change(ID, new Change(ID), SOMEBODY_ELSE, OTHER_CONTENT, new Conditions(2, "key-1"));
        assertThat(answer.version()).isEqualTo(3);
    }

    @Test
    void refusesAStaleVersionAndTellsThePresentOne() {
        create(CONTENT);
        change(CONTENT, FIRST_CHANGE);
        assertThatExceptionOfType(ConcurrencyProblem.VersionStale.class)
                .isThrownBy(() -> change(CONTENT, new Conditions(1, "key-2")))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo(2));
    }

    @Test
    void offersAChangeWhateverVersionWasSeenAndKnowsItsRepetition() {
        create(CONTENT);
        change(CONTENT, FIRST_CHANGE);
        assertThat(offer(CONTENT)).isEqualTo(new Receipt(ID, 3));
        change(CONTENT, new Conditions(3, "key-3"));
        assertThat(offer(CONTENT)).isEqualTo(new Receipt(ID, 3));
        assertThatExceptionOfType(ConcurrencyProblem.KeyReused.class).isThrownBy(() -> offer(OTHER_CONTENT));
    }

    @Test
    void answersTheSecondOfTwoSimultaneousRepetitionsAsTheFirst() {
        create(CONTENT);
        execution.meanwhile = () -> change(CONTENT, FIRST_CHANGE);
        assertThat(change(CONTENT, FIRST_CHANGE)).isEqualTo(new Receipt(ID, 2));
    }

    @Test
    void knowsNothingOfWhatWasNeverCreated() {
        assertThatExceptionOfType(ConcurrencyProblem.Unknown.class).isThrownBy(() -> change(CONTENT, FIRST_CHANGE));
    }

    @Test
    void putsAPartWhateverVersionTheWholeHas() {
        create(CONTENT);
        change(CONTENT, FIRST_CHANGE);
        assertThat(put("part-1", CONTENT)).isEqualTo(new Receipt(ID, 3));
        assertThat(put("part-2", CONTENT)).isEqualTo(new Receipt(ID, 4));
        assertThat(put("part-1", CONTENT)).isEqualTo(new Receipt(ID, 3));
    }

    @Test
    void refusesAnotherContentForAPart() {
        create(CONTENT);
        put("part-1", CONTENT);
        assertThatExceptionOfType(ConcurrencyProblem.IdTaken.class).isThrownBy(() -> put("part-1", OTHER_CONTENT));
    }

    @Test
    void answersTheSecondOfTwoSimultaneousPutsOfAPartAsTheFirst() {
        create(CONTENT);
        execution.meanwhile = () -> put("part-1", CONTENT);
        assertThat(put("part-1", CONTENT)).isEqualTo(new Receipt(ID, 2));
    }

    @Test
    void answersAPutThatTheFirstAttemptOvertookThoughTheRuleNowSaysNo() {
        create(CONTENT);
        execution.meanwhile = () -> finish(CONTENT);
        assertThat(finish(CONTENT)).isEqualTo(new Receipt(ID, 2));
    }

    @Test
    void refusesByTheRuleWhatSomebodyElseWasFasterToPut() {
        create(CONTENT);
        execution.meanwhile = () -> desk.put(ID, "another", new Finish(ID), SOMEBODY_ELSE, CONTENT);
        assertThatExceptionOfType(Finished.class).isThrownBy(() -> finish(CONTENT));
    }

    @Test
    void refusesAnotherContentForAPartThatWasPutMeanwhile() {
        create(CONTENT);
        execution.meanwhile = () -> finish(OTHER_CONTENT);
        assertThatExceptionOfType(ConcurrencyProblem.IdTaken.class).isThrownBy(() -> finish(CONTENT));
    }

    private Receipt finish(Object content) {
        return desk.put(ID, "end", new Finish(ID), CALLER, content);
    }

    private Receipt create(Object content) {
        return desk.create(ID, new Create(ID), CALLER, content);
    }

    private Receipt change(Object content, Conditions conditions) {
        return desk.change(ID, new Change(ID), CALLER, content, conditions);
    }

    private Receipt offer(Object content) {
        return desk.offer(ID, new Change(ID), CALLER, content, "key-2");
    }

    private Receipt put(String part, Object content) {
        return desk.put(ID, part, new Change(ID), CALLER, content);
    }
}
