package fr.entente.peers.crudoutbox;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface Audits extends JpaRepository<Audit, Long> {

    List<Audit> findByAggregateIdOrderBySequence(UUID aggregateId);
}
