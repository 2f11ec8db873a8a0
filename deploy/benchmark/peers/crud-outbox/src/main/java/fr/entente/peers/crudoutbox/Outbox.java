package fr.entente.peers.crudoutbox;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface Outbox extends JpaRepository<Outgoing, Long> {

    @Query(value = "select * from outbox order by id limit 500 for update skip locked", nativeQuery = true)
    List<Outgoing> next();

    @Modifying
    @Query(value = "delete from outbox where id = any(:ids)", nativeQuery = true)
    void delete(@Param("ids") Long[] ids);
}
