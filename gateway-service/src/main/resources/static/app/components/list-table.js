import { html, nothing } from 'lit';
import { t } from '../i18n/i18n.js';
import { icon } from './icon.js';

/**
 * A table of things that open: the first column carries the link of its row.
 * Columns are {name, value(item), key?, number?, label?}; a column with a key can be sorted by it.
 */
export const listTable = ({ caption, columns, items, href, sort, onSort }) => html`<div class="table-scroll" tabindex="0"><table class="list-table">
  <caption class="visually-hidden">${caption}</caption>
  <thead><tr>${columns.map((column) => head(column, sort, onSort))}</tr></thead>
  <tbody>${items.map((item) => html`<tr class=${item.withdrawn ? 'withdrawn' : ''}>${columns.map((column, i) => cell(column, item, i === 0 ? href : null))}</tr>`)}</tbody>
</table></div>`;

function head(column, sort, onSort) {
  const sorted = column.key && sort === column.key ? 'ascending' : column.key && sort === `-${column.key}` ? 'descending' : null;
  return html`<th scope="col" class=${column.number ? 'number' : ''} aria-sort=${sorted ?? nothing}>
    ${column.key && onSort
      ? html`<button class="sort" type="button" @click=${() => onSort(sorted === 'descending' ? column.key : `-${column.key}`)}>
          ${column.name}${icon(sorted === 'ascending' ? 'arrow-up' : 'arrow-down')}</button>`
      : column.name}
  </th>`;
}

const cell = (column, item, href) => href
  ? html`<th scope="row"><a class="row-link" href=${href(item)}>${column.value(item)}</a>${column.sub ? html`<span class="sub">${column.sub(item)}</span>` : ''}</th>`
  : html`<td class=${column.number ? 'number' : ''} data-label=${column.label ?? nothing}>${column.value(item)}</td>`;

export const tableFoot = (count, list) => html`<div class="table-foot">
  <span role="status">${t('lists.shown', { count })}</span>
  ${list.next ? html`<button class="button" type="button" ?disabled=${list.loading} @click=${() => list.more()}>${t('lists.more')}</button>` : ''}
</div>`;
