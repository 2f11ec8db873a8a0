import { html } from 'lit';
import { icon } from '../../components/icon.js';
import { pageHead } from '../../components/page.js';
import { empty, shown } from '../../components/states.js';
import { Resource, Screen } from '../../element.js';
import { alphabetical, label, t } from '../../i18n/i18n.js';
import { everyPage } from '../../scheme.js';
import { session } from '../../session.js';
import { addGrant, addPerson, disable, enable, takeGrant } from './people-actions.js';

/** Who may sign in, and as what. */
class PeopleScreen extends Screen {
  people = new Resource(this, () => byName());
  disabled = new Resource(this, () => (session.is('ADMINISTRATOR') ? byName({ disabled: true }) : []));

  #changed = () => Promise.all([this.people.reload(), this.disabled.reload()]);

  render() {
    return html`${pageHead(t('people.title'), { sub: t('people.sub'), actions: html`<button class="button primary" type="button" @click=${() => addPerson(this.people.value ?? [], this.#changed)}>${icon('plus-lg')}${t('people.add')}</button>` })}
      ${shown(this.people, (people) => html`<section class="card table-card">
        ${people.length === 0 ? empty('people', t('people.empty'), t('people.emptyDetail')) : html`<ul class="entries">${people.map((person) => this.#person(person))}</ul>`}
      </section>`)}
      ${this.disabled.value?.length ? this.#shut(this.disabled.value) : ''}`;
  }

  #shut(people) {
    return html`<section class="card table-card" aria-labelledby="disabled">
      <div class="card-head"><h2 id="disabled">${t('people.disabled')}</h2></div>
      <ul class="entries">${people.map((person) => html`<li class="entry person">
        <div><strong>${person.displayName}</strong><span class="muted">${person.login}</span></div>
        <button class="button quiet" type="button" aria-label=${t('people.enableOf', { name: person.displayName })} @click=${() => enable(person, this.#changed)}>${t('people.enable')}</button>
      </li>`)}</ul>
    </section>`;
  }

  #person(person) {
    return html`<li class="entry person">
      <div><strong>${person.displayName}</strong><span class="muted">${person.login}</span></div>
      <ul class="row grants">${person.grants.map((grant) => html`<li class="tag">
        ${[label('role', grant.role), grant.landlordName, session.acting.schemeId ? null : grant.schemeName].filter(Boolean).join(' · ')}
        <button class="tag-button" type="button" aria-label=${t('people.takeGrant', { role: label('role', grant.role), name: person.displayName })} @click=${() => takeGrant(person, grant, this.#changed)}>${icon('x-lg')}</button></li>`)}</ul>
      ${person.person === session.me.person ? '' : html`<button class="button quiet" type="button" @click=${() => addGrant(this.people.value, person, this.#changed)}>${t('people.addGrant')}</button>${this.#mayDisable(person)}`}
    </li>`;
  }

  #mayDisable(person) {
    return session.is('ADMINISTRATOR')
      ? html`<button class="button quiet" type="button" aria-label=${t('people.disableOf', { name: person.displayName })} @click=${() => disable(person, this.#changed)}>${t('people.disable')}</button>`
      : '';
  }
}

const byName = async (which = {}) => (await everyPage('/api/accounts', which)).sort((a, b) => alphabetical(a.displayName, b.displayName));
customElements.define('people-screen', PeopleScreen);
