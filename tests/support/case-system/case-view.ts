import { sampleDocument } from '../documents/library';
import type { Case } from './cases';
import { type Html, html } from './html';
import { renderDocument } from './render';

export const tabs = ['charging', 'statements', 'attachments', 'notes'] as const;
export type Tab = (typeof tabs)[number];

const tabTitles: Readonly<Record<Case['look'], Readonly<Record<Tab, string>>>> = {
  county: { charging: 'Charging Report', statements: 'Statements', attachments: 'Attachments', notes: 'Notes' },
  crown: {
    charging: 'Case summary',
    statements: 'Statements and records',
    attachments: 'Unused material',
    notes: 'Review',
  },
};

export interface SavedNote {
  readonly at: string;
  readonly fields: Readonly<Record<string, string>>;
}

const casePath = (one: Case, tab: Tab): string =>
  `/${one.look}/cases/${one.number}${tab === 'charging' ? '' : `?tab=${tab}`}`;

const documentView = (id: string): Html => {
  const document = sampleDocument(id);
  return html`<article class="document" data-document="${id}"><h2>${document.title}</h2>${renderDocument(document)}</article>`;
};

const attachmentsView = (one: Case, framedOrigin: string): Html => {
  if (one.attachments.length === 0) return html`<p class="none">No attachments on this case.</p>`;
  return html`<table class="list"><thead><tr><th>Item</th><th>Type</th></tr></thead><tbody>${one.attachments.map(
    (item) =>
      html`<tr><td><a href="/${one.look}/attachments/${item.id}" data-plain>${item.title}</a></td><td>${item.kind}</td></tr>`,
  )}</tbody></table>${one.attachments
    .filter((item) => item.kind === 'recording')
    .map(
      (item) =>
        html`<section class="recording"><h2>${item.title}</h2><p>Played in the evidence vendor's player.</p>
        <iframe title="${item.title}" src="${framedOrigin}/evidence-player/${item.id}" width="640" height="220"></iframe></section>`,
    )}`;
};

const countyFields = ['Subject', 'Note', 'Disposition', 'Tickler date'];
const crownFields = [
  'Case summary',
  'Evidential assessment',
  'Public interest assessment',
  'Disclosure actions and issues',
  'Witness or victim information',
  'Instructions to operations delivery',
];
const longField = /Note|summary|assessment|issues|information|Instructions/;

const notesView = (one: Case, saved: readonly SavedNote[]): Html => html`
  <form class="notes" method="post" action="/${one.look}/cases/${one.number}/notes">
    <h2>${one.look === 'county' ? 'New case note' : 'Pre-charge review'}</h2>
    ${(one.look === 'county' ? countyFields : crownFields).map((name) =>
      longField.test(name)
        ? html`<p><label>${name}<br><textarea name="${name}" rows="4" cols="72"></textarea></label></p>`
        : html`<p><label>${name} <input name="${name}"></label></p>`,
    )}
    <p><button>Save</button></p>
  </form>
  <h2>History</h2>${saved.map(
    (note) =>
      html`<dl class="saved"><div><dt>Saved:</dt> <dd>${note.at}</dd></div>${Object.entries(note.fields).map(
        ([name, value]) => html`<div><dt>${name}:</dt> <dd>${value}</dd></div>`,
      )}</dl>`,
  )}`;

/** The part of a case page that changes when the reviewer moves between cases and tabs. */
export const caseView = (one: Case, tab: Tab, saved: readonly SavedNote[], framedOrigin: string): Html => html`
  <header class="case"><h1>${one.person}</h1>
    <p>${one.number} &middot; ${one.offence} &middot; received ${one.received} &middot; due ${one.due}</p></header>
  <ul class="tabs" role="tablist">${tabs.map(
    (name) =>
      html`<li role="presentation"><a role="tab" aria-selected="${name === tab ? 'true' : 'false'}" href="${casePath(one, name)}">${tabTitles[one.look][name]}</a></li>`,
  )}</ul>
  <div class="tab-body">${
    tab === 'charging'
      ? documentView(one.charging)
      : tab === 'statements'
        ? one.statements.length === 0
          ? html`<p class="none">No statements have been served on this case.</p>`
          : html`${one.statements.map(documentView)}`
        : tab === 'attachments'
          ? attachmentsView(one, framedOrigin)
          : notesView(one, saved)
  }</div>`;
