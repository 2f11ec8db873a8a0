package fr.entente.interventionservice.defect;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

import fr.entente.interventionservice.defect.DefectCommand.ConfirmDefect;
import fr.entente.interventionservice.defect.DefectCommand.MergeDefect;
import fr.entente.interventionservice.defect.DefectCommand.MergeReports;

/** Merges a report into an earlier one as that one is at this moment: a no of either is a no to both. */
public final class Merger {

    private final Repository<TechnicalDefect> defects;

    public Merger(Repository<TechnicalDefect> defects) {
        this.defects = defects;
    }

    @CommandHandler
    void handle(MergeReports command) {
        Aggregate<TechnicalDefect> later = defects.load(command.defectId().toString(), command.seen() - 1);
        Aggregate<TechnicalDefect> earlier = defects.load(command.into().toString());
        var into = earlier.invoke(TechnicalDefect::asTarget);
        earlier.execute(one -> one
                .handle(new ConfirmDefect(command.into(), command.defectId(), command.mergedAt())));
        later.execute(one -> one.handle(new MergeDefect(command.defectId(), into, command.mergedAt())));
    }
}
